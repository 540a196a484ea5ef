package org.tamga.topology.backtest.spill;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.UuidText;

/** Bytes that grow. Counts are small mostly, and then take one byte. */
public final class PackedOutput {
    private byte[] bytes = new byte[512];
    private int length;

    public int length() {
        return length;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        length = 0;
    }

    public void oneByte(int value) {
        room(1);
        bytes[length++] = (byte) value;
    }

    /** Not negative. */
    public void count(int value) {
        int left = value;
        while (left > 0x7F) {
            oneByte(left & 0x7F | 0x80);
            left >>>= 7;
        }
        oneByte(left);
    }

    public void eight(long value) {
        room(Long.BYTES);
        for (int shift = 56; shift >= 0; shift -= 8) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    public void time(Instant time) {
        eight(time.getEpochSecond());
        count(time.getNano());
    }

    public void text(String text) {
        block(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A UUID as a rule, in lower case, which then takes 16 bytes; anything else as a text. */
    public void id(String id) {
        UUID uuid = uuid(id);
        oneByte(uuid == null ? 0 : 1);
        if (uuid == null) {
            text(id);
        } else {
            eight(uuid.getMostSignificantBits());
            eight(uuid.getLeastSignificantBits());
        }
    }

    private static @Nullable UUID uuid(String id) {
        return UuidText.isUuid(id) ? UUID.fromString(id) : null;
    }

    public void textIfAny(@Nullable String text) {
        oneByte(text == null ? 0 : 1);
        if (text != null) {
            text(text);
        }
    }

    public void block(byte[] block) {
        count(block.length);
        plain(block, 0, block.length);
    }

    /** Without their length. */
    void plain(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}
