package org.tamga.producers.simulation.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.tamga.events.Connection;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.seal.Seal;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** What the centre's topics hold of each post's reports, by their numbers: looked up there, not concluded from receipts. */
final class Received {
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Map<Long, Copies>> byPost = new HashMap<>();

    /**
     * The records that came under one number.
     *
     * @param what event and revision, of each record that is not the same
     * @param records how many there are
     */
    record Copies(Set<String> what, int records) {
        private Copies with(String another) {
            return new Copies(
                    what.contains(another)
                            ? what
                            : Stream.concat(what.stream(), Stream.of(another)).collect(Collectors.toSet()),
                    records + 1);
        }
    }

    /** Reads everything that these posts sent since then, by the broker's clock. */
    static Received read(Connection centre, Registry registry, Set<String> posts, Instant since) {
        AvroSerde<SeizureEvent> seizures = new AvroSerde<>(registry, SeizureEvent.class);
        AvroSerde<IdentificationEvent> identifications = new AvroSerde<>(registry, IdentificationEvent.class);
        Received received = new Received();
        Properties settings = centre.toProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.SEIZURES, Topics.IDENTIFICATIONS)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> ends = TopicSnapshot.ends(centre, partitions);
            Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(partitions.stream()
                    .collect(Collectors.toMap(Function.identity(), partition -> since.toEpochMilli())));
            ends.forEach((partition, end) -> {
                OffsetAndTimestamp found = begins.get(partition);
                consumer.seek(partition, found == null ? end : found.offset());
            });
            while (!TopicSnapshot.isRead(consumer, ends)) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    Seal.header(record.headers())
                            .flatMap(header -> Seal.read(header.value()))
                            .filter(seal -> posts.contains(seal.post()))
                            .ifPresent(seal -> received.add(
                                    seal,
                                    record.topic().equals(Topics.SEIZURES.name())
                                            ? Report.of(seizures.decode(record.value()))
                                            : Report.of(identifications.decode(record.value()))));
                }
            }
        }
        return received;
    }

    /** Nothing, if no such number came. */
    Copies of(String post, long number) {
        return byPost.getOrDefault(post, Map.of()).getOrDefault(number, new Copies(Set.of(), 0));
    }

    /** How a report is told from others. */
    static String what(String eventId, int revision) {
        return eventId + " " + revision;
    }

    private void add(Seal seal, Report report) {
        byPost.computeIfAbsent(seal.post(), post -> new HashMap<>())
                .merge(
                        seal.sequence(),
                        new Copies(Set.of(what(report.eventId(), report.revision())), 1),
                        (known, another) -> known.with(another.what().iterator().next()));
    }
}
