package org.tamga.topology.quarantine;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.topology.StreamsMeters;

/**
 * Sets aside what the handlers of Kafka Streams are given, within the transaction of the record itself. A fault of Tamga's
 * is no refusal: the post gets no receipt, and goes on sending its report until it is taken.
 */
public final class Quarantine {
    /** Under this key the handlers find it in their configuration. */
    public static final String CONFIG = "tamga.quarantine";

    private static final Logger LOG = LoggerFactory.getLogger(Quarantine.class);
    private static final Set<String> INTAKE = Set.of(Topics.SEIZURES.name(), Topics.IDENTIFICATIONS.name());

    private final AvroSerde<QuarantinedRecord> serde;
    private final MeterRegistry meters;
    private final Clock clock;

    public Quarantine(AvroSerde<QuarantinedRecord> serde, MeterRegistry meters, Clock clock) {
        this.serde = serde;
        this.meters = meters;
        this.clock = clock;
    }

    static Quarantine from(Map<String, ?> configs) {
        if (configs.get(CONFIG) instanceof Quarantine quarantine) {
            return quarantine;
        }
        throw new IllegalStateException(CONFIG + " is missing from the configuration of the streams application");
    }

    /** The record to send instead, and the count and the log line that go with it. */
    List<ProducerRecord<byte[], byte[]>> setAside(
            Stage stage, ErrorHandlerContext context, byte @Nullable [] key, byte @Nullable [] value, Exception fault) {
        Cause cause = Cause.of(fault);
        count(context.topic(), stage, cause.reason());
        LOG.warn(
                "Set aside a record at {}: {} (topic {}, partition {}, offset {})",
                stage.id(),
                cause.reason(),
                context.topic(),
                context.partition(),
                context.offset());
        QuarantinedRecord record = new QuarantinedRecord(
                stage.id(),
                cause.reason(),
                cause.detail(),
                null,
                String.valueOf(context.topic()),
                context.partition(),
                context.offset(),
                wrap(key),
                wrap(value),
                clock.instant());
        return List.of(new ProducerRecord<>(Topics.QUARANTINE.name(), null, key, serde.encode(record)));
    }

    /** Counts what was sent on instead of the record's own way. */
    private void count(@Nullable String topic, Stage stage, String reason) {
        if (stage == Stage.DESERIALIZATION && topic != null && INTAKE.contains(topic)) {
            StreamsMeters.INTAKE_RECEIVED.count(meters, topic);
            StreamsMeters.INTAKE_QUARANTINED.count(meters, reason);
        } else {
            StreamsMeters.SET_ASIDE.count(meters, reason);
        }
    }

    private static @Nullable ByteBuffer wrap(byte @Nullable [] bytes) {
        return bytes == null ? null : ByteBuffer.wrap(bytes);
    }
}
