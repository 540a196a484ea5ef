package org.tamga.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Resolution;
import org.tamga.vocabulary.Resolution.Resolved;
import org.tamga.vocabulary.Resolution.Unresolved;

/** The record key under which a report travels: its place, in a form that carries no words of the report. */
public final class ReportKey {
    private static final int HASH_BYTES = 8;

    private ReportKey() {}

    /**
     * The checkpoint's id; for a place outside the register its country, a hyphen and 16 hexadecimal digits of the SHA-256
     * of the place's normal form.
     *
     * @throws IllegalArgumentException if the place was rejected: such a report does not travel
     */
    public static String of(Resolution place) {
        if (place instanceof Resolved) {
            return ((Resolved) place).checkpoint().id();
        }
        if (place instanceof Unresolved) {
            Unresolved outside = (Unresolved) place;
            return outside.country() + "-" + hash(NormalForm.of(outside.text()));
        }
        throw new IllegalArgumentException("a report without a place has no key: " + place);
    }

    private static String hash(String norm) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(norm.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
