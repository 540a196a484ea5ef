package org.tamga.alerting.feed;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.tamga.events.QuarantinedRecord;

/**
 * Puts the records of one topic that cannot be read in quarantine, each once, though a batch that the store refuses comes
 * again. A crash between the quarantine and the store puts one there twice, and loses none.
 */
final class SettingAside {
    private final Quarantine quarantine;
    private final Clock clock;
    private final Map<Integer, Long> doneBelow = new HashMap<>();
    private final List<QuarantinedRecord> noted = new ArrayList<>();

    SettingAside(Quarantine quarantine, Clock clock) {
        this.quarantine = quarantine;
        this.clock = clock;
    }

    /** Forgets what was noted of a batch that was not taken. */
    void begin() {
        noted.clear();
    }

    void note(ConsumerRecord<byte[], byte[]> record, BadRecord why, RuntimeException failure) {
        if (record.offset() >= doneBelow.getOrDefault(record.partition(), 0L)) {
            noted.add(quarantined(record, why, failure));
        }
    }

    /** Returns when all that was noted is safe. */
    void put() {
        if (!noted.isEmpty()) {
            quarantine.put(List.copyOf(noted));
            noted.forEach(record -> doneBelow.merge(record.getPartition(), record.getOffset() + 1, Math::max));
            noted.clear();
        }
    }

    private QuarantinedRecord quarantined(
            ConsumerRecord<byte[], byte[]> record, BadRecord why, RuntimeException failure) {
        String message = failure.getMessage();
        return QuarantinedRecord.newBuilder()
                .setStage(why.stage())
                .setReason(why.code())
                .setDetail(message == null ? failure.getClass().getSimpleName() : message)
                .setTopic(record.topic())
                .setPartition(record.partition())
                .setOffset(record.offset())
                .setKey(record.key() == null ? null : ByteBuffer.wrap(record.key()))
                .setValue(ByteBuffer.wrap(record.value()))
                .setQuarantinedAt(clock.instant())
                .build();
    }
}
