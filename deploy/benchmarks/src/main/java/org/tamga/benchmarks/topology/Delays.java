package org.tamga.benchmarks.topology;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tamga.benchmarks.measure.Quantiles;
import org.tamga.benchmarks.traffic.Passage;

/** Sends reports at a steady pace, some of which complete an alert, and reads how long the alerts take. */
final class Delays {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Reports posts;
    private final AlertWatch watch;

    Delays(Reports posts, AlertWatch watch) {
        this.posts = posts;
        this.watch = watch;
    }

    /**
     * Sends each of {@code completing} after {@code others} other sightings.
     *
     * @param sightings to send in between, as often as it takes: none of them completes an alert
     * @return in milliseconds
     */
    Quantiles measure(List<Passage> completing, List<Passage> sightings, int others, int perSecond) {
        long pace = Duration.ofSeconds(1).toNanos() / perSecond;
        long next = System.nanoTime();
        int sighting = 0;
        for (Passage last : completing) {
            for (int i = 0; i < others; i++) {
                next = at(next, pace);
                posts.send(sightings.get(sighting++ % sightings.size()));
            }
            next = at(next, pace);
            watch.await(last.id());
            posts.send(last);
        }
        awaitAll();
        return Quantiles.of(watch.delays().stream()
                .map(nanos -> Duration.ofNanos(nanos).toMillis())
                .toList());
    }

    void awaitAll() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (watch.missing() > 0) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(watch.missing() + " alerts did not come within " + PATIENCE);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private static long at(long time, long pace) {
        LockSupport.parkNanos(time - System.nanoTime());
        return time + pace;
    }
}
