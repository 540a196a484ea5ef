package org.tamga.alerting.delivery.directory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a recipient's system shows to be known; kept as its hash and compared without telling how much of it was right. */
public final class Token {
    private static final int SHORTEST = 24;

    private final byte[] hash;

    private Token(byte[] hash) {
        this.hash = hash;
    }

    /** Throws IllegalArgumentException if it is too short to be safe. */
    public static Token of(String written) {
        if (written.strip().length() < SHORTEST) {
            throw new IllegalArgumentException("holds a token that is too short; it has to be " + SHORTEST
                    + " characters or more, such as openssl rand -hex 32 makes");
        }
        return new Token(hash(written.strip()));
    }

    public boolean is(String shown) {
        return MessageDigest.isEqual(hash, hash(shown));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is in every Java", impossible);
        }
    }
}
