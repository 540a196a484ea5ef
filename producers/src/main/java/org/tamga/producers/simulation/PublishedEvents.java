package org.tamga.producers.simulation;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;
import org.tamga.events.ReportKey;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.publish.SendOutcome;
import org.tamga.vocabulary.CheckpointRegister;

/** Sends simulated events to Kafka at a pace. */
public final class PublishedEvents implements EventSink {
    private final Publisher publisher;
    private final CheckpointRegister register;
    private final Pace pace;
    private final BooleanSupplier stop;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private long started;
    private long sent;

    public PublishedEvents(Publisher publisher, CheckpointRegister register, Pace pace, BooleanSupplier stop) {
        this.publisher = publisher;
        this.register = register;
        this.pace = pace;
        this.stop = stop;
    }

    /** @throws IOException if Kafka refused one or was lost */
    @Override
    public void accept(Report report, Instant arrivedAt) throws IOException {
        started = sent == 0 ? System.nanoTime() : started;
        try {
            pace.await(sent, started, stop);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
        String key = ReportKey.of(register.resolve(report.checkpoint(), report.place(), report.country()));
        publisher.send(report, key, this::settled);
        sent++;
        complain();
    }

    /** Waits for Kafka to acknowledge everything; how many it holds. */
    public long finish() throws IOException {
        publisher.flush();
        complain();
        return acknowledged.get();
    }

    private void settled(SendOutcome outcome) {
        if (outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Checked) {
            acknowledged.incrementAndGet();
        } else if (outcome instanceof SendOutcome.Refused refused) {
            trouble.compareAndSet(
                    null, "Kafka refused an event: " + refused.problem().remedy());
        } else if (outcome instanceof SendOutcome.Lost lost) {
            trouble.compareAndSet(null, lost.cause());
        }
    }

    private void complain() throws IOException {
        String what = trouble.get();
        if (what != null) {
            publisher.abandon();
            throw new IOException(what);
        }
    }
}
