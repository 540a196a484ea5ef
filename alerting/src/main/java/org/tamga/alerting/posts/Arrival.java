package org.tamga.alerting.posts;

import java.time.Instant;

/**
 * A report of a post that arrived, whatever the centre then made of it.
 *
 * @param number that the post gave it, from 1
 * @param arrivedAt by the broker's clock
 */
public record Arrival(String post, long number, String eventId, Instant arrivedAt) {
    public Arrival {
        Ranges.require("sequence", number, 1, Long.MAX_VALUE - 1);
    }
}
