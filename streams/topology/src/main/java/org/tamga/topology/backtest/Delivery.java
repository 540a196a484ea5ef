package org.tamga.topology.backtest;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * How a report came.
 *
 * @param post whose seal it bears; null if it has none, as in files
 * @param arrived by the broker's clock; of a file, when it is read
 */
record Delivery(@Nullable String post, Instant arrived) {
    /** Two posts at one moment are told apart by their names, so that every run says the same. */
    static final Comparator<Delivery> FIRST =
            Comparator.comparing(Delivery::arrived).thenComparing(Delivery::postOrNone);

    private String postOrNone() {
        return post == null ? "" : post;
    }
}
