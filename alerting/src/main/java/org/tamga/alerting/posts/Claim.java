package org.tamga.alerting.posts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What a post says has left it: every number up to {@code to}; and which events those from {@code from} on were.
 *
 * @param from first number that the digest is over; 0 if nothing has left yet
 * @param to last number that has left, and that the digest is over; 0 if nothing has
 * @param digest SHA-256, in hexadecimal digits, of their event ids in order, each followed by a line feed; empty if
 *     nothing has left
 */
public record Claim(long from, long to, String digest) {
    /** Nothing has left the post. */
    public static final Claim NOTHING = new Claim(0, 0, "");

    private static final long LONGEST = 100_000;

    public Claim {
        if (to == 0) {
            Ranges.require("digestFrom without digestTo", from, 0, 0);
        } else {
            Ranges.require("digestFrom", from, 1, to);
            Ranges.require("length of the digest's span", to - from + 1, 1, LONGEST);
            Ranges.require("digits of the digest", digest.length(), 64, 64);
        }
    }

    public boolean isNothing() {
        return to == 0;
    }

    /** Whether these are the event ids of its numbers, in order. */
    public boolean isOf(List<String> eventIds) {
        MessageDigest sha256 = sha256();
        eventIds.forEach(id -> sha256.update((id + "\n").getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(sha256.digest()).equals(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
