package org.tamga.producers.post.outbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/**
 * Numbers that have all left this post: the last ones before the first that has not. What the centre lacks of them is a
 * gap.
 *
 * @param from first number; 0 if nothing has left yet
 * @param to last number
 * @param digest SHA-256 of their event ids in order, each followed by a line feed; empty for no span
 */
public record Span(long from, long to, byte[] digest) {

    static Span read(Handle handle, int longest) {
        long firstUnsent = handle.createQuery("select coalesce(min(sequence), 9223372036854775807) from report"
                        + " where state = 'saved' and carried_at is null")
                .mapTo(Long.class)
                .one();
        Deque<Map.Entry<Long, String>> span = new ArrayDeque<>();
        handle.createQuery("select sequence, event_id from report where sequence < ? order by sequence desc limit ?")
                .bind(0, firstUnsent)
                .bind(1, longest)
                .map((row, context) -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(span::addFirst);
        if (span.isEmpty()) {
            return new Span(0, 0, new byte[0]);
        }
        MessageDigest digest = sha256();
        span.forEach(one -> digest.update((one.getValue() + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new Span(span.getFirst().getKey(), span.getLast().getKey(), digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Span span
                && from == span.from
                && to == span.to
                && MessageDigest.isEqual(digest, span.digest);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(31 * from + to);
    }

    @Override
    public String toString() {
        return "numbers " + from + " to " + to;
    }
}
