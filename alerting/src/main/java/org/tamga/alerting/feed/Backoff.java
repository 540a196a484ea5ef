package org.tamga.alerting.feed;

import java.time.Duration;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits longer after each failure in a row, and says so once. */
final class Backoff {
    private static final Logger LOG = LoggerFactory.getLogger(Backoff.class);
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = FIRST;
    private boolean failing;

    void waitAfter(String what, RuntimeException failure) {
        if (!failing) {
            LOG.warn("Cannot {}; trying until it works: {}", what, failure.toString());
            LOG.debug("Cannot {}", what, failure);
        }
        failing = true;
        try {
            Thread.sleep(next.toMillis());
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }

    void succeeded() {
        if (failing) {
            LOG.info("Works again");
        }
        failing = false;
        next = FIRST;
    }
}
