package org.tamga.detection.alerts;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;

/**
 * The identity of an alert: the first 16 bytes of the SHA-256 of {@code pattern|subject|anchor,anchor…}, as they are
 * (no version bits). It carries no personal data and never depends on what arrived first.
 */
public final class AlertId {
    private AlertId() {}

    public static UUID of(String pattern, String subject, List<String> anchor) {
        String identity = pattern + "|" + subject + "|" + String.join(",", anchor);
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
