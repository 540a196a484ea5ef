package org.tamga.alerting.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.tamga.events.Heartbeat;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealVerdict;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.WireFormat;

/** Judges whose sign of life it is, by the same rule as intake judges reports. */
final class HeartbeatSeals {
    private final AvroSerde<Heartbeat> serde;
    private final Supplier<KeyRing> keys;
    private final Predicate<String> isRegistered;
    private final boolean acceptsUnsealed;

    /**
     * @param keys those of the posts as they are now
     * @param isRegistered whether the register has a checkpoint of this id
     * @param acceptsUnsealed whether a sign without a seal counts; one with a bad seal never does
     */
    HeartbeatSeals(
            AvroSerde<Heartbeat> serde,
            Supplier<KeyRing> keys,
            Predicate<String> isRegistered,
            boolean acceptsUnsealed) {
        this.serde = serde;
        this.keys = keys;
        this.isRegistered = isRegistered;
        this.acceptsUnsealed = acceptsUnsealed;
    }

    /** Why the sign is not to be believed, as a code; empty if it is the post's own. */
    Optional<String> objection(ConsumerRecord<byte[], byte[]> record, Heartbeat heartbeat) {
        Optional<Header> header = Seal.header(record.headers());
        if (header.isEmpty()) {
            if (!acceptsUnsealed) {
                return Optional.of(PostRecord.UNSEALED.code());
            }
            return isRegistered.test(heartbeat.getPost())
                    ? Optional.empty()
                    : Optional.of(PostRecord.UNKNOWN_POST.code());
        }
        Optional<Seal> seal = Seal.read(header.get().value());
        if (seal.isEmpty()) {
            return Optional.of(PostRecord.MALFORMED_SEAL.code());
        }
        SealVerdict verdict = keys.get()
                .judge(
                        seal.get(),
                        Instant.ofEpochMilli(record.timestamp()),
                        record.topic(),
                        SchemaFingerprint.of(serde.writerSchema(record.value())),
                        WireFormat.body(record.value()));
        if (verdict != SealVerdict.GENUINE) {
            return Optional.of(verdict.id());
        }
        return seal.get().post().equals(heartbeat.getPost())
                ? Optional.empty()
                : Optional.of(PostRecord.SPEAKS_FOR_ANOTHER_POST.code());
    }
}
