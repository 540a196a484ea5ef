package org.tamga.topology.intake;

import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.tamga.events.seal.Seal;

/** How a report came: without a seal, with something that is none, or sealed. */
public sealed interface Sealing {
    /** It has no seal. */
    record Unsealed() implements Sealing {}

    /** It has a header of that name which is no seal. */
    record Malformed() implements Sealing {}

    /**
     * It bears a seal, genuine or not.
     *
     * @param schemaFingerprint of the schema that it was written with
     * @param body its Avro binary as it came: written anew it may differ
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by content below
    record Sealed(Seal seal, String schemaFingerprint, byte[] body) implements Sealing {
        @Override
        public boolean equals(Object other) {
            return other instanceof Sealed sealed
                    && seal.equals(sealed.seal)
                    && schemaFingerprint.equals(sealed.schemaFingerprint)
                    && Arrays.equals(body, sealed.body);
        }

        @Override
        public int hashCode() {
            return seal.hashCode();
        }
    }

    /** What is under the seal of a record with these headers. */
    static Sealing of(Headers headers, Content content) {
        Optional<Header> header = Seal.header(headers);
        if (header.isEmpty()) {
            return new Unsealed();
        }
        byte[] value = header.get().value();
        return (value == null ? Optional.<Seal>empty() : Seal.read(value))
                .<Sealing>map(seal -> new Sealed(seal, content.schemaFingerprint(), content.body()))
                .orElseGet(Malformed::new);
    }

    /** What a seal is over; asked for only if there is one. */
    interface Content {
        String schemaFingerprint();

        byte[] body();
    }
}
