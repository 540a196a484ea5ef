package org.tamga.alerting.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try again: after the pauses that Standard Webhooks recommends, some three days in all, each made longer by up to
 * a fifth at random so that many deliveries do not come back at once.
 */
public final class Schedule {
    static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    /** However long a receiver asks to be left alone. */
    static final Duration LONGEST = Duration.ofHours(24);

    private static final double JITTER = 0.2;

    private final RandomGenerator random;

    public Schedule(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The pause after the failed attempt {@code attempts}, counted from 1; empty if it was the last one.
     *
     * @param asked how long the receiver asked to be left alone; null if it did not
     */
    public Optional<Duration> after(int attempts, @Nullable Duration asked) {
        if (attempts > PAUSES.size()) {
            return Optional.empty();
        }
        Duration pause = PAUSES.get(Math.max(0, attempts - 1));
        Duration jittered = pause.plusMillis((long) (pause.toMillis() * JITTER * random.nextDouble()));
        Duration wanted = asked == null || asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
        return Optional.of(wanted == null || wanted.compareTo(jittered) < 0 ? jittered : wanted);
    }
}
