package org.tamga.alerting.shift;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What was handed over, signed by who leaves and by who comes.
 *
 * @param notes what who leaves wrote; empty for nothing
 * @param content how the desk stood, as JSON, to the byte
 * @param digest over all that who leaves signed, and over the digest of the hand-over before
 * @param coming null until somebody has taken over
 * @param sealed over the digest and the second signature; null until there is one
 */
public record Handover(
        String id,
        long number,
        String leaving,
        Instant leftAt,
        String notes,
        String content,
        String digest,
        @Nullable String coming,
        @Nullable Instant cameAt,
        @Nullable String sealed) {

    /** What who leaves signs. */
    public static String digest(
            String before, String id, long number, String leaving, Instant leftAt, String notes, String content) {
        return sha256(
                before, id, String.valueOf(number), leaving, String.valueOf(leftAt.toEpochMilli()), notes, content);
    }

    /** What who comes signs. */
    public static String seal(String digest, String coming, Instant cameAt) {
        return sha256(digest, coming, String.valueOf(cameAt.toEpochMilli()));
    }

    /** Whether it is as both signed it, given the digest of the hand-over before. */
    public boolean isIntact(String before) {
        boolean first = digest.equals(digest(before, id, number, leaving, leftAt, notes, content));
        return first
                && (coming == null || cameAt == null
                        ? sealed == null
                        : seal(digest, coming, cameAt).equals(sealed));
    }

    /** Each part with its length, so that nothing can be moved from one to the next. */
    private static String sha256(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                byte[] bytes = part.getBytes(UTF_8);
                digest.update((bytes.length + ":").getBytes(UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("There is no SHA-256", impossible);
        }
    }
}
