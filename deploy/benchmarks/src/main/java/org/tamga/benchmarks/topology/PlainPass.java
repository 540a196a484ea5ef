package org.tamga.benchmarks.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.events.Connection;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/**
 * The limit: consume, decode, encode and produce the same records exactly once in one thread and nothing else, with the
 * clients set as the topology sets them.
 */
final class PlainPass {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final long COMMIT_NANOS = Duration.ofMillis(20).toNanos();

    private final Connection connection;
    private final AvroSerde<IdentificationEvent> serde;

    PlainPass(Connection connection) {
        this.connection = connection;
        this.serde = new AvroSerde<>(Registry.at(connection), IdentificationEvent.class);
    }

    /**
     * @param warmUp records passed on before the work counts
     * @param records passed on in all
     */
    Sample pass(int warmUp, int records) {
        Work work = new Work();
        double threadBefore = 0;
        double thread;
        try (KafkaConsumer<String, IdentificationEvent> consumer = consumer();
                KafkaProducer<String, IdentificationEvent> producer = producer()) {
            producer.initTransactions();
            consumer.assign(consumer.partitionsFor(Topics.IDENTIFICATIONS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList());
            consumer.seekToBeginning(consumer.assignment());
            int passed = 0;
            boolean begun = false;
            while (passed < records) {
                if (!begun && passed >= warmUp) {
                    work.begin();
                    threadBefore = ThreadTime.ofThisThread();
                    begun = true;
                }
                passed += transaction(consumer, producer);
            }
            work.end();
            thread = ThreadTime.ofThisThread() - threadBefore;
        }
        return new Sample(work.cpuSeconds(), thread, work.wallSeconds(), records - warmUp, records - warmUp);
    }

    private static int transaction(
            KafkaConsumer<String, IdentificationEvent> consumer, KafkaProducer<String, IdentificationEvent> producer) {
        producer.beginTransaction();
        long commit = System.nanoTime() + COMMIT_NANOS;
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        int passed = 0;
        do {
            for (ConsumerRecord<String, IdentificationEvent> record : consumer.poll(POLL)) {
                producer.send(new ProducerRecord<>(Host.COPIES, record.key(), record.value()));
                offsets.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
                passed++;
            }
        } while (System.nanoTime() < commit);
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
        return passed;
    }

    private KafkaConsumer<String, IdentificationEvent> consumer() {
        Properties properties = connection.toProperties();
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, "benchmark-plain-pass");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1_000); // as Streams asks for
        return new KafkaConsumer<>(properties, new StringDeserializer(), serde.deserializer());
    }

    private KafkaProducer<String, IdentificationEvent> producer() {
        Properties properties = connection.toProperties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "benchmark-plain-pass");
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        return new KafkaProducer<>(properties, new StringSerializer(), serde.serializer());
    }
}
