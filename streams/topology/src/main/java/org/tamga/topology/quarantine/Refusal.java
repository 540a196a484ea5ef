package org.tamga.topology.quarantine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.tamga.events.QuarantinedRecord;

/** Sets aside what a stage's rules refuse, whole, with its cause and where it lay. */
public final class Refusal {
    /** The reason for a record that has none of the content its topic is for. */
    public static final String EMPTY = "empty-record";

    private Refusal() {}

    /**
     * @param reason a code, also the metric's label
     * @param detail in words
     * @param value encoded as on the topic; null if it had none
     */
    public static QuarantinedRecord of(
            ProcessingContext context,
            String reason,
            String detail,
            @Nullable String eventId,
            @Nullable String key,
            byte @Nullable [] value) {
        RecordMetadata origin = context.recordMetadata().orElseThrow();
        return new QuarantinedRecord(
                Stage.VALIDATION.id(),
                reason,
                detail,
                eventId,
                origin.topic(),
                origin.partition(),
                origin.offset(),
                key == null ? null : ByteBuffer.wrap(key.getBytes(StandardCharsets.UTF_8)),
                value == null ? null : ByteBuffer.wrap(value),
                Instant.ofEpochMilli(context.currentSystemTimeMs()));
    }
}
