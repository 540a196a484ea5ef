package org.tamga.alerting.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the end of the chain every hour, and gives it to the witnesses. */
public final class Heads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration AT_FIRST = Duration.ofSeconds(5);

    private final Audit audit;
    private final HeadKey key;
    private final List<Witness> witnesses;
    private final ScheduledExecutorService hours = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tamga-audit-heads");
        thread.setDaemon(true);
        return thread;
    });

    private volatile @Nullable ScheduledFuture<?> first;

    public Heads(Audit audit, HeadKey key, List<Witness> witnesses) {
        this.audit = audit;
        this.key = key;
        this.witnesses = List.copyOf(witnesses);
    }

    /** Signs what there is since the last time, and then every hour; the first rows of a new centre at once. */
    public void start() {
        hours.scheduleAtFixedRate(this::signQuietly, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
        first = hours.scheduleWithFixedDelay(
                this::signFirst, AT_FIRST.toMillis(), AT_FIRST.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Until a head is signed nothing would tell that all there is was deleted. */
    private void signFirst() {
        signQuietly();
        if (first != null && audit.latestHead().isPresent()) {
            first.cancel(false);
        }
    }

    private void signQuietly() {
        try {
            signNow();
        } catch (RuntimeException failure) {
            LOG.atWarn().setCause(failure).log("The audit's head was not signed; it is tried again in an hour");
        }
    }

    /** Signs the end of the chain now, if there is anything new. */
    public void signNow() {
        audit.sign(key).ifPresent(head -> witnesses.forEach(witness -> tell(witness, head)));
    }

    /** One witness that fails keeps it from no other. A later head vouches for all before it. */
    private static void tell(Witness witness, SignedHead head) {
        try {
            witness.tell(head);
        } catch (RuntimeException failure) {
            LOG.atWarn()
                    .setCause(failure)
                    .log("A witness did not get the audit's head; the next one vouches for it too");
        }
    }

    @Override
    public void close() {
        hours.shutdownNow();
    }
}
