package org.tamga.topology.backtest.spill;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what {@link PackedOutput} wrote. */
public final class PackedInput {
    private final byte[] bytes;
    private int position;

    PackedInput(byte[] bytes) {
        this.bytes = bytes;
    }

    PackedInput at(int offset) {
        position = offset;
        return this;
    }

    int position() {
        return position;
    }

    public int oneByte() {
        return bytes[position++];
    }

    public int count() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[position++];
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    public long eight() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = value << 8 | bytes[position++] & 0xFF;
        }
        return value;
    }

    public Instant time() {
        long seconds = eight();
        return Instant.ofEpochSecond(seconds, count());
    }

    public String text() {
        int length = count();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    public String id() {
        return oneByte() == 1 ? new UUID(eight(), eight()).toString() : text();
    }

    public @Nullable String textIfAny() {
        return oneByte() == 0 ? null : text();
    }

    public byte[] block() {
        int length = count();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }
}
