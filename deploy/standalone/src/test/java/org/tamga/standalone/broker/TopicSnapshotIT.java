package org.tamga.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Connection;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.standalone.FreePorts;
import org.tamga.standalone.up.BoxPorts;

/** A snapshot holds what was committed before it was asked for, although a commit reaches the partitions only later. */
class TopicSnapshotIT {
    private static final String TOPIC = Topics.RULES.name();

    @TempDir
    private Path directory;

    @Test
    void aTransactionThatIsOpenIsWaitedFor() throws Exception {
        BoxPorts ports = FreePorts.forBox();
        var settings = new BrokerSettings(directory.resolve("kafka"), "127.0.0.1", ports.kafka(), ports.controller());
        Connection connection = new Connection("127.0.0.1:" + ports.kafka(), Connection.DEFAULT_REGISTRY);
        try (EmbeddedBroker broker = new EmbeddedBroker(settings)) {
            broker.start();
            try (Admin admin = Admin.create(connection.toProperties());
                    KafkaProducer<String, byte[]> producer = producer(connection)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1)))
                        .all()
                        .get();
                producer.initTransactions();
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(TOPIC, 0, "committed", new byte[1]));
                producer.flush();

                var keys = new ConcurrentLinkedQueue<String>();
                CompletableFuture<Void> reading = CompletableFuture.runAsync(
                        () -> TopicSnapshot.read(connection, List.of(Topics.RULES), record -> keys.add(record.key())));
                assertThatThrownBy(() -> reading.get(2, TimeUnit.SECONDS))
                        .as("the transaction is open")
                        .isInstanceOf(TimeoutException.class);
                producer.commitTransaction();

                reading.get(1, TimeUnit.MINUTES);
                assertThat(keys).containsExactly("committed");
            }
        }
    }

    private static KafkaProducer<String, byte[]> producer(Connection connection) {
        Properties settings = connection.toProperties();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "writer");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
