package org.tamga.topology.backtest;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.tamga.events.Connection;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.topology.intake.Delivered;
import org.tamga.topology.intake.Delivering;
import org.tamga.topology.intake.Objection;
import org.tamga.topology.intake.SealJudge;
import org.tamga.topology.intake.Sealing;
import org.tamga.topology.quarantine.Refusal;

/**
 * Reads seizures and identifications from the beginning of their topics to where they ended at the start. Each report is
 * judged by the broker's stamp and by its seal, as intake judges it; by the keys as they are now, so what arrived after a
 * key was lost is left out even if it was accepted before that was known. Commits nothing, joins no group.
 *
 * @param seals whose word a report is; what is nobody's, or not for that post to say, is rejected
 */
record EventTopics(Connection connection, Registry registry, SealJudge seals) implements Events {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public String title() {
        return "topics " + Topics.SEIZURES.name() + " and " + Topics.IDENTIFICATIONS.name();
    }

    @Override
    public void readInto(Intake intake, Crew crew, Progress progress) throws IOException {
        Delivering<SeizureEvent> seizures = new Delivering<>(new AvroSerde<>(registry, SeizureEvent.class));
        Delivering<IdentificationEvent> identifications =
                new Delivering<>(new AvroSerde<>(registry, IdentificationEvent.class));
        try (var consumer = new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.SEIZURES, Topics.IDENTIFICATIONS)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            progress.starts("reading", records(consumer.beginningOffsets(partitions), ends), "records");
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                List<ConsumerRecord<byte[], byte[]>> batch = Stream.of(consumer.poll(POLL))
                        .flatMap(polled -> partitions.stream().flatMap(of -> polled.records(of).stream()))
                        .filter(record -> record.offset() < ends.getOrDefault(partition(record), 0L))
                        .toList();
                crew.give(() -> batch.forEach(record -> take(
                        record,
                        partitions.indexOf(partition(record)),
                        record.topic().equals(Topics.SEIZURES.name()) ? seizures : identifications,
                        intake)));
                progress.advances(batch.size());
            }
            crew.finish();
        } catch (KafkaException failed) {
            throw new IOException("--topics: Kafka does not give the events: " + failed.getMessage(), failed);
        }
    }

    private void take(
            ConsumerRecord<byte[], byte[]> record,
            int source,
            Delivering<? extends SpecificRecord> delivering,
            Intake intake) {
        String name = record.topic() + "-" + record.partition();
        Delivered<? extends SpecificRecord> delivered;
        try {
            delivered = delivering.deserialize(record.topic(), record.headers(), record.value());
        } catch (SerializationException unreadable) {
            intake.refuse(source, name, record.offset(), "unreadable", String.valueOf(unreadable.getMessage()));
            return;
        }
        if (delivered == null) {
            intake.refuse(source, name, record.offset(), Refusal.EMPTY, "a record without a value");
            return;
        }
        Report report = Report.of(delivered.event());
        Instant stamped = Instant.ofEpochMilli(record.timestamp());
        Optional<Objection> objection = seals.objection(delivered.sealing(), report, record.topic(), stamped);
        if (objection.isPresent()) {
            intake.refuse(
                    source,
                    name,
                    record.offset(),
                    objection.get().reason(),
                    objection.get().detail());
        } else {
            String post = delivered.sealing() instanceof Sealing.Sealed sealed
                    ? sealed.seal().post()
                    : null;
            intake.take(source, name, record.offset(), report, Original.encoded(report), new Delivery(post, stamped));
        }
    }

    private Properties settings() {
        Properties settings = connection.toProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return settings;
    }

    private static TopicPartition partition(ConsumerRecord<?, ?> record) {
        return new TopicPartition(record.topic(), record.partition());
    }

    private static long records(Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) {
        return to.entrySet().stream()
                .mapToLong(end -> end.getValue() - from.getOrDefault(end.getKey(), 0L))
                .sum();
    }
}
