package org.tamga.alerting.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * An entry in its place in the chain.
 *
 * @param number from 1 on, without a gap
 * @param at to the millisecond
 * @param previousHash the hash of the row before; of zeros in the first
 * @param hash {@link #computed}, as it was when the row was added
 */
public record Row(long number, Instant at, Entry entry, String previousHash, String hash) {
    /** Before the first row. */
    static final String NOTHING = "0".repeat(64);

    static Row after(long number, String hash, Instant at, Entry entry) {
        Row open = new Row(number + 1, at, entry, hash, "");
        return new Row(open.number, at, entry, hash, open.computed());
    }

    /**
     * SHA-256, in hexadecimal, over number, time in milliseconds, deed, who, name, from, about, why and the previous hash, in
     * this order: each as the count of its UTF-8 bytes in decimal, a colon and these bytes; what is absent as a minus.
     */
    String computed() {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        write(form, Long.toString(number));
        write(form, Long.toString(at.toEpochMilli()));
        write(form, entry.deed());
        write(form, entry.who());
        write(form, entry.name());
        write(form, entry.from());
        write(form, entry.about());
        write(form, entry.why());
        write(form, previousHash);
        return sha256(form.toByteArray());
    }

    private static void write(ByteArrayOutputStream form, @Nullable String field) {
        if (field == null) {
            form.write('-');
            return;
        }
        byte[] bytes = field.getBytes(UTF_8);
        form.writeBytes((bytes.length + ":").getBytes(UTF_8));
        form.writeBytes(bytes);
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Java has no SHA-256", impossible);
        }
    }
}
