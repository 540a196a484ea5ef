package org.tamga.alerting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.events.Topics;

/** The reading loop on Kafka's own stand-in for a consumer; with a broker it runs in the whole system's tests. */
@Timeout(60)
class TopicReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.ALERTS.name(), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> taken = new ArrayList<>();
    private final CountDownLatch done = new CountDownLatch(1);

    @Test
    void readsOnWhereTheSinkStands() throws Exception {
        try (TopicReader reader = reader(sink(2L, 0))) {
            reader.start();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(taken).containsExactly("c", "d");
    }

    @Test
    void sinkThatKnowsNothingGetsEverything() throws Exception {
        try (TopicReader reader = reader(sink(null, 0))) {
            reader.start();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(taken).containsExactly("a", "b", "c", "d");
    }

    @Test
    void sinkIsToldOnceWhenItHasAllThatTheTopicHeld() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        RecordSink collecting = sink(null, 1);
        RecordSink sink = new RecordSink() {
            @Override
            public Map<Integer, Long> start() {
                return collecting.start();
            }

            @Override
            public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
                collecting.take(records, next);
            }

            @Override
            public void caughtUp() {
                taken.add("all");
                told.countDown();
            }
        };
        try (TopicReader reader = reader(sink)) {
            reader.start();
            assertThat(told.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(taken).containsExactly("a", "b", "c", "d", "all");
    }

    @Test
    void refusedBatchComesAgainUntilItIsTaken() throws Exception {
        try (TopicReader reader = reader(sink(null, 2))) {
            reader.start();
            assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(taken).containsExactly("a", "b", "c", "d");
        assertThat(meters.get(AlertingMeter.FEED_RETRIES.getName()).counter().count())
                .isEqualTo(2);
    }

    @Test
    void stoppingWhileTheSinkRefusesDoesNotCountAsTaken() throws Exception {
        CountDownLatch refused = new CountDownLatch(1);
        RecordSink never = new RecordSink() {
            @Override
            public Map<Integer, Long> start() {
                return Map.of();
            }

            @Override
            public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
                refused.countDown();
                throw new IllegalStateException("disk full");
            }
        };
        TopicReader reader = reader(never);
        reader.start();
        assertThat(refused.await(30, TimeUnit.SECONDS)).isTrue();

        reader.close();

        assertThat(reader.positions()).isEmpty();
    }

    private TopicReader reader(RecordSink sink) {
        consumer.updatePartitions(
                PARTITION.topic(),
                List.of(new PartitionInfo(PARTITION.topic(), 0, Node.noNode(), new Node[0], new Node[0])));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 4L));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < 4; i++) {
                byte[] value = String.valueOf((char) ('a' + i)).getBytes(StandardCharsets.UTF_8);
                consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, i, null, value));
            }
        });
        return new TopicReader(Topics.ALERTS, () -> consumer, sink, meters);
    }

    private RecordSink sink(Long from, int refusals) {
        return new RecordSink() {
            private int left = refusals;

            @Override
            public Map<Integer, Long> start() {
                return from == null ? Map.of() : Map.of(0, from);
            }

            @Override
            public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
                if (left-- > 0) {
                    throw new IllegalStateException("disk full");
                }
                records.forEach(record -> taken.add(new String(record.value(), StandardCharsets.UTF_8)));
                if (next.get(0) == 4L) {
                    done.countDown();
                }
            }
        };
    }
}
