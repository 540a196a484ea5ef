package org.tamga.alerting.rest;

import java.time.Duration;

/** Wakes the streams when something has changed. Ringing never waits for anybody. */
public final class Bell {
    private final Object lock = new Object();
    private long position;
    private boolean closed;

    public void ring(long latest) {
        synchronized (lock) {
            if (latest > position) {
                position = latest;
                lock.notifyAll();
            }
        }
    }

    /** Returns once there is something after {@code seen}, or {@code longest} has passed, or the bell is closed. */
    void awaitAfter(long seen, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        synchronized (lock) {
            while (!closed && position <= seen) {
                long millis = Duration.ofNanos(end - System.nanoTime()).toMillis();
                if (millis <= 0) {
                    return;
                }
                lock.wait(millis);
            }
        }
    }

    boolean closed() {
        synchronized (lock) {
            return closed;
        }
    }

    /** Ends every wait, now and later. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }
}
