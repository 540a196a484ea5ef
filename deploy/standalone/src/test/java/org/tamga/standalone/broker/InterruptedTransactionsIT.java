package org.tamga.standalone.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.standalone.FreePorts;
import org.tamga.standalone.up.BoxPorts;

/** A kill in the middle of transactions, again and again: after the next start none of them stays open anywhere. */
class InterruptedTransactionsIT {
    private static final int KILLS = 4;
    private static final int PARTITIONS = 40;
    private static final TopicPartition READ = new TopicPartition("read", 0);
    private static final Random RANDOM = new Random();

    @TempDir
    private Path directory;

    private final BoxPorts ports;

    InterruptedTransactionsIT() throws IOException {
        ports = FreePorts.forBox();
    }

    /** One broker, one directory; started again it is another incarnation of the same. */
    static final class Child {
        private Child() {}

        public static void main(String[] arguments) throws Exception {
            new EmbeddedBroker(new BrokerSettings(
                            Path.of(arguments[0]),
                            "127.0.0.1",
                            Integer.parseInt(arguments[1]),
                            Integer.parseInt(arguments[2])))
                    .start();
            System.out.println("started");
            TimeUnit.HOURS.sleep(1);
        }
    }

    @Test
    void noneStaysOpen() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            Process broker = start();
            try (Admin admin = Admin.create(client())) {
                if (kill == 0) {
                    admin.createTopics(List.of(
                                    new NewTopic(READ.topic(), 1, (short) 1),
                                    new NewTopic("written", PARTITIONS, (short) 1)))
                            .all()
                            .get();
                }
                KafkaProducer<byte[], byte[]> producer = producer();
                try {
                    producer.initTransactions(); // ends what this producer had begun
                    if (kill > 0) {
                        assertThat(open(admin)).as("after kill %d", kill).isEmpty();
                    }
                    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(500 + RANDOM.nextInt(500));
                    while (System.nanoTime() < until) {
                        transaction(producer);
                    }
                    Thread killer = new Thread(() -> {
                        parkUpTo(20);
                        broker.destroyForcibly();
                    });
                    killer.start();
                    transactionsUntilItIsGone(producer, broker);
                    killer.join();
                } finally {
                    producer.close(Duration.ZERO); // the broker it would wait for is gone
                }
            } finally {
                broker.destroyForcibly().waitFor();
            }
        }
    }

    private static void transactionsUntilItIsGone(KafkaProducer<byte[], byte[]> producer, Process broker) {
        try {
            while (broker.isAlive()) {
                transaction(producer);
            }
        } catch (KafkaException interrupted) {
            assertThat(broker.isAlive()).as(interrupted.toString()).isFalse();
        }
    }

    private static void parkUpTo(int millis) {
        try {
            TimeUnit.MICROSECONDS.sleep(RANDOM.nextInt(millis * 1000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void transaction(KafkaProducer<byte[], byte[]> producer) {
        producer.beginTransaction();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            producer.send(new ProducerRecord<>("written", partition, null, new byte[1]));
        }
        producer.sendOffsetsToTransaction(
                Map.of(READ, new OffsetAndMetadata(RANDOM.nextInt(1000))), new ConsumerGroupMetadata("group"));
        producer.commitTransaction();
    }

    /** The partitions in which a transaction is open, by what the log of each says. */
    private static List<TopicPartition> open(Admin admin) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS; partition++) {
            partitions.add(new TopicPartition("written", partition));
        }
        for (int partition = 0; partition < 4; partition++) {
            partitions.add(new TopicPartition("__consumer_offsets", partition));
        }
        List<TopicPartition> open = new ArrayList<>();
        var described = admin.describeProducers(partitions);
        for (TopicPartition partition : partitions) {
            if (described.partitionResult(partition).get().activeProducers().stream()
                    .anyMatch(
                            producer -> producer.currentTransactionStartOffset().isPresent())) {
                open.add(partition);
            }
        }
        return open;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Properties settings = client();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "interrupted");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 3_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private Properties client() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", "127.0.0.1:" + ports.kafka());
        return properties;
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        directory.resolve("kafka").toString(),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.controller()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().lines().anyMatch("started"::equals)).isTrue();
        return process;
    }
}
