package org.tamga.topology.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says again and again that unsealed reports are accepted: a log is rotated, and nobody reads its beginning. */
final class UnsealedWarning implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UnsealedWarning.class);
    private static final long EVERY_HOURS = 1;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "unsealed-warning");
        thread.setDaemon(true);
        return thread;
    });

    void start() {
        clock.scheduleAtFixedRate(UnsealedWarning::say, 0, EVERY_HOURS, TimeUnit.HOURS);
    }

    private static void say() {
        LOG.warn(
                "Reports WITHOUT A SEAL are accepted (--accept-unsealed): whoever can reach Kafka can report in the name"
                        + " of any post. This is for development only");
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
