package org.tamga.alerting.pipeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;
import org.tamga.events.Topics;

/**
 * Measures the pipeline by its offsets, upstream first. At each stage the ends are taken before the group's offsets, so
 * a lag of zero says that everything there at the first look has gone on, and the next stage's ends, taken later, hold
 * what came of it. Ends are high watermarks: what a transaction wrote counts before its marker is everywhere, and so
 * nothing slips between two stages. The internal topics may feed each other, so they are gone over as many times as
 * there are topics.
 */
public final class KafkaPipeline implements Pipeline, AutoCloseable {
    private static final long TIMEOUT_SECONDS = 5;
    private static final Set<String> INTAKE = Set.of(Topics.SEIZURES.name(), Topics.IDENTIFICATIONS.name());

    private final Admin admin;
    private final TopicPartitions topics;
    private final Markers markers;
    private final Supplier<Map<TopicPartition, Long>> stored;
    private final Object turn = new Object();
    private PipelineState last = PipelineState.unknown("not measured yet");
    private long lastBegan = System.nanoTime();

    /** @param stored up to where the alerts topic is in the store; empty if that is not known yet */
    public KafkaPipeline(Connection connection, Admin admin, Supplier<Map<TopicPartition, Long>> stored) {
        this.admin = admin;
        this.markers = new Markers(connection);
        this.topics = new TopicPartitions(admin);
        this.stored = stored;
    }

    @Override
    public PipelineState measure() {
        long asked = System.nanoTime();
        synchronized (turn) {
            // somebody else's measurement serves, if it began after this call
            if (lastBegan - asked <= 0) {
                lastBegan = System.nanoTime();
                last = measureNow();
            }
            return last;
        }
    }

    private PipelineState measureNow() {
        try {
            if (!topics.published()) {
                return PipelineState.unknown("Kafka does not have the topics yet");
            }
            long intake = groupLag(topics.of(INTAKE));
            long detection = detectionLag();
            return new PipelineState(intake, detection, alertingLag(), null);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return PipelineState.unknown("interrupted");
        } catch (ExecutionException failure) {
            return PipelineState.unknown("Kafka answers: " + failure.getCause());
        } catch (TimeoutException noAnswer) {
            return PipelineState.unknown("Kafka does not answer");
        } catch (InterruptException interrupted) {
            return PipelineState.unknown("interrupted");
        } catch (KafkaException failure) {
            return PipelineState.unknown("Kafka answers: " + failure);
        }
    }

    private long detectionLag() throws InterruptedException, ExecutionException, TimeoutException {
        List<TopicPartition> internal = topics.internal();
        long rounds = internal.stream().map(TopicPartition::topic).distinct().count();
        long lag = 0;
        for (long round = 0; round < rounds && lag == 0; round++) {
            lag = groupLag(internal);
        }
        return lag;
    }

    private @Nullable Long alertingLag() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> ends = offsets(topics.of(Set.of(Topics.ALERTS.name())), OffsetSpec.latest());
        Map<TopicPartition, Long> reached = stored.get();
        return reached.isEmpty() ? null : Gap.total(Gap.between(reached, ends, Map.of()));
    }

    private long groupLag(List<TopicPartition> partitions)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> committed = committed();
        List<TopicPartition> neverRead = partitions.stream()
                .filter(partition -> !committed.containsKey(partition))
                .toList();
        return Gap.total(markers.without(Gap.between(committed, ends, offsets(neverRead, OffsetSpec.earliest()))));
    }

    private Map<TopicPartition, Long> committed() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> committed = new HashMap<>();
        Map<TopicPartition, @Nullable OffsetAndMetadata> answer =
                get(admin.listConsumerGroupOffsets(Topics.STREAMS_APPLICATION).partitionsToOffsetAndMetadata());
        answer.forEach((partition, offset) -> {
            if (offset != null) {
                committed.put(partition, offset.offset());
            }
        });
        return committed;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        Map<TopicPartition, ListOffsetsResultInfo> answer = get(admin.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all());
        return answer.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    @Override
    public void close() {
        synchronized (turn) {
            markers.close();
        }
    }

    static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
