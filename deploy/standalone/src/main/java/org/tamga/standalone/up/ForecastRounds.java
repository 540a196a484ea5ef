package org.tamga.standalone.up;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.topology.backtest.ForecastLearning;

/**
 * Learns again and again where things appear next, for the centre to say so of what was caught. The pauses grow with what
 * there is to learn from: at most a twentieth of the time is spent on it, and at least one round a day is made.
 */
final class ForecastRounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ForecastRounds.class);
    private static final Duration FIRST = Duration.ofSeconds(20);
    private static final Duration SHORTEST = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PAUSES = 19;

    private final ForecastLearning learning;
    private final Path file;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "forecast");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    });

    ForecastRounds(ForecastLearning learning, Path file) {
        this.learning = learning;
        this.file = file;
    }

    void start() {
        next(FIRST);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** After a round that took so long. */
    static Duration pauseAfter(Duration round) {
        Duration pause = round.multipliedBy(PAUSES);
        if (pause.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private void next(Duration pause) {
        if (!clock.isShutdown()) {
            var unused = clock.schedule(this::round, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void round() {
        long began = System.nanoTime();
        try {
            long events = learning.write(file);
            LOG.info(
                    "Learnt where things appear next events={} seconds={}",
                    events,
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        } catch (Exception failed) {
            if (!clock.isShutdown()) {
                LOG.warn("Where things appear next could not be learnt; what was learnt before stays in use", failed);
            }
        }
        next(pauseAfter(Duration.ofNanos(System.nanoTime() - began)));
    }
}
