package org.tamga.producers.post.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * What asked for a report to be saved. The same key with the same body asks for the same once more.
 *
 * @param key chosen by who asks, 1 to {@value #LONGEST_KEY} printable characters
 * @param digest SHA-256 of the body
 */
public record Request(String key, byte[] digest) {
    /** Longest key. */
    public static final int LONGEST_KEY = 128;

    public Request {
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.matches("[\\x21-\\x7e]+")) {
            throw new IllegalArgumentException(
                    "Idempotency-Key: has to be 1 to " + LONGEST_KEY + " printable ASCII characters without spaces");
        }
    }

    public static Request of(String key, String body) {
        return new Request(key, digest(body));
    }

    boolean hasBody(byte[] other) {
        return Arrays.equals(digest, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Request request && key.equals(request.key) && hasBody(request.digest);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return "request " + key;
    }

    private static byte[] digest(String body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
