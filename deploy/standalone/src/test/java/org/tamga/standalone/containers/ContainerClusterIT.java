package org.tamga.standalone.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The ring itself: what the scenarios stand on is really there and really survives the loss of a broker. */
@ContainerRing
class ContainerClusterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final TopicPartition PARTITION = new TopicPartition("cluster-proof", 0);

    private static ContainerCluster cluster;

    @BeforeAll
    static void start() {
        cluster = ContainerCluster.start();
    }

    @AfterAll
    static void stop() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @Test
    void acknowledgedRecordsOutliveTheirLeader() throws Exception {
        List<String> sent = IntStream.range(0, 100).mapToObj(n -> "record " + n).toList();
        try (Admin admin = Admin.create(client(Map.of()))) {
            admin.createTopics(List.of(new NewTopic(PARTITION.topic(), 1, (short) 3)))
                    .all()
                    .get();
            produce(sent);
            int leader = leader(admin).id();

            cluster.killBroker(leader);

            assertThat(readAll(sent.size())).isEqualTo(sent);
            cluster.restartBroker(leader);
            Awaitility.await("all replicas in sync again")
                    .atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> inSync(admin) == 3);
        }
    }

    @Test
    void registryKeepsASchema() throws Exception {
        HttpResponse<String> registered = send(HttpRequest.newBuilder(registry("/subjects/proof-value/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"schema\":\"\\\"string\\\"\"}")));

        assertThat(registered.statusCode()).as(registered.body()).isEqualTo(200);
        assertThat(send(HttpRequest.newBuilder(registry("/subjects"))).body()).isEqualTo("[\"proof-value\"]");
    }

    @Test
    void databaseAnswers() throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        cluster.jdbcUrl(), cluster.databaseUser(), cluster.databasePassword());
                ResultSet answer = connection.createStatement().executeQuery("select 1")) {
            assertThat(answer.next()).isTrue();
            assertThat(answer.getInt(1)).isEqualTo(1);
        }
    }

    private static void produce(List<String> values) throws Exception {
        Map<String, Object> settings = client(Map.of("acks", "all"));
        try (Producer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (String value : values) {
                producer.send(new ProducerRecord<>(PARTITION.topic(), value)).get();
            }
        }
    }

    private static List<String> readAll(int expected) {
        Map<String, Object> settings = client(Map.of("auto.offset.reset", "earliest"));
        try (Consumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            List<String> values = new ArrayList<>();
            Awaitility.await("what was acknowledged is read").atMost(PATIENCE).until(() -> {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    values.add(record.value());
                }
                return values.size() >= expected;
            });
            return values;
        }
    }

    private static Node leader(Admin admin) throws Exception {
        return describe(admin).leader();
    }

    private static int inSync(Admin admin) throws Exception {
        return describe(admin).isr().size();
    }

    private static TopicPartitionInfo describe(Admin admin) throws Exception {
        return admin.describeTopics(List.of(PARTITION.topic()))
                .allTopicNames()
                .get()
                .get(PARTITION.topic())
                .partitions()
                .get(0);
    }

    private static Map<String, Object> client(Map<String, Object> own) {
        Map<String, Object> settings = new HashMap<>(own);
        settings.put("bootstrap.servers", cluster.bootstrapServers());
        return settings;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private static URI registry(String path) {
        return URI.create(cluster.registryUrl() + path);
    }
}
