package org.tamga.topology.intake;

import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;
import org.tamga.events.seal.SchemaFingerprint;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.WireFormat;

/**
 * Reads a report together with its seal. A record that cannot be read goes to quarantine before anybody looks at its
 * seal, so its post gets no receipt: whether it is the post's own nobody has checked.
 */
public final class Delivering<V extends SpecificRecord> implements Deserializer<@Nullable Delivered<V>> {
    private final AvroSerde<V> serde;

    public Delivering(AvroSerde<V> serde) {
        this.serde = serde;
    }

    /** For a source; nothing is ever written with it. */
    public static <V extends SpecificRecord> Serde<Delivered<V>> serde(AvroSerde<V> serde) {
        return Serdes.serdeFrom(
                (topic, data) -> {
                    throw new UnsupportedOperationException("a seal is the post's: what it sealed is not written anew");
                },
                new Delivering<>(serde));
    }

    @Override
    public @Nullable Delivered<V> deserialize(String topic, byte @Nullable [] data) {
        throw new UnsupportedOperationException("a report is read with its headers");
    }

    @Override
    public @Nullable Delivered<V> deserialize(String topic, Headers headers, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        return new Delivered<>(serde.decode(data), data, Sealing.of(headers, new Content(serde, data)));
    }

    private record Content(AvroSerde<?> serde, byte[] data) implements Sealing.Content {
        @Override
        public String schemaFingerprint() {
            return SchemaFingerprint.of(serde.writerSchema(data));
        }

        @Override
        public byte[] body() {
            return WireFormat.body(data);
        }
    }
}
