package org.tamga.alerting.delivery;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Exactly what goes out.
 *
 * @param contentType of {@code content}
 * @param content not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its hash
public record Message(Tidings tells, String contentType, byte[] content) {
    /** Hexadecimal. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is in every Java", impossible);
        }
    }
}
