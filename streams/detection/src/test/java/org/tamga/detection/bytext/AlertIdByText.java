package org.tamga.detection.bytext;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** "UUID of the first 16 bytes of SHA-256 (UTF-8) over pattern|subject|anchor event ids in order, joined by ','". */
final class AlertIdByText {
    private AlertIdByText() {}

    static String of(String pattern, String subject, List<String> anchor) {
        String identity = pattern + "|" + subject + "|" + String.join(",", anchor);
        String hex = String.format("%064x", new BigInteger(1, sha256(identity.getBytes(StandardCharsets.UTF_8))));
        return hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20, 32);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
