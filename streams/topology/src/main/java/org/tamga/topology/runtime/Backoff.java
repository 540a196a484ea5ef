package org.tamga.topology.runtime;

import java.time.Duration;

/** Pauses that double from the first to the longest, and start again after a calm as long as ten of the longest. */
final class Backoff {
    private static final int CALM = 10;

    private final Duration first;
    private final Duration longest;
    private Duration next;
    private long last = System.nanoTime();

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    synchronized void pause() {
        long now = System.nanoTime();
        if (now - last > longest.multipliedBy(CALM).toNanos()) {
            next = first;
        }
        try {
            Thread.sleep(next.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        next = next.multipliedBy(2).compareTo(longest) > 0 ? longest : next.multipliedBy(2);
        last = System.nanoTime();
    }
}
