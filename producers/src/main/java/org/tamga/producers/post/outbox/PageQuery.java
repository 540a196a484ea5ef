package org.tamga.producers.post.outbox;

import java.util.Optional;

/**
 * Which reports to show.
 *
 * @param state only those
 * @param text only those whose search text holds this normal form; empty for all
 * @param before only those with a lower number
 * @param limit at most so many, 1 to {@value #MOST}
 */
public record PageQuery(Optional<State> state, String text, long before, int limit) {
    /** Longest page. */
    public static final int MOST = 200;

    public PageQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit: " + limit + " is not 1 to " + MOST);
        }
    }
}
