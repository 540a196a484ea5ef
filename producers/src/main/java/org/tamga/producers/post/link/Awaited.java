package org.tamga.producers.post.link;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The reports that a broker holds and whose receipt is awaited. Measured by a clock that only goes forward: the one on
 * the wall may be set back by years. Whoever waits in vain is sent again, with twice the patience each time.
 */
final class Awaited {
    /** A centre that is up writes a receipt within seconds; one that restarts, within minutes. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MOST_DOUBLINGS = 6;

    private final LongSupplier nanos;
    private final Map<Long, Since> awaited = new LinkedHashMap<>();

    Awaited(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record Since(long nanos, int times) {
        long patience() {
            return PATIENCE.toNanos() << Math.min(times, MOST_DOUBLINGS);
        }
    }

    synchronized void sent(Collection<Long> sequences) {
        long now = nanos.getAsLong();
        sequences.forEach(sequence ->
                awaited.merge(sequence, new Since(now, 0), (before, after) -> new Since(now, before.times() + 1)));
    }

    synchronized void settled(Collection<Long> sequences) {
        sequences.forEach(awaited::remove);
    }

    /** What has been awaited long enough. */
    synchronized List<Long> overdue() {
        long now = nanos.getAsLong();
        return awaited.entrySet().stream()
                .filter(one -> now - one.getValue().nanos() > one.getValue().patience())
                .map(Map.Entry::getKey)
                .toList();
    }
}
