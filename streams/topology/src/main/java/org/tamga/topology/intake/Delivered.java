package org.tamga.topology.intake;

import java.util.Arrays;

/**
 * A report as it was delivered: what it says, the bytes that said it, and its seal, which travels beside them.
 *
 * @param data the record's value as it came, for quarantine
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below
public record Delivered<V>(V event, byte[] data, Sealing sealing) {
    @Override
    public boolean equals(Object other) {
        return other instanceof Delivered<?> delivered
                && event.equals(delivered.event)
                && Arrays.equals(data, delivered.data)
                && sealing.equals(delivered.sealing);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(data);
    }
}
