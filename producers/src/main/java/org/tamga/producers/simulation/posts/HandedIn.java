package org.tamga.producers.simulation.posts;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Report;
import org.tamga.producers.simulation.EventSink;
import org.tamga.producers.simulation.Pace;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution.Resolved;

/**
 * Hands each report to the post of its checkpoint, at a pace; the region's time goes on with them. What a post has from an
 * earlier run takes no time. A few clerks save for all posts, always the same one for the same post, so that its reports
 * keep their order.
 */
final class HandedIn implements EventSink, AutoCloseable {
    private static final int CLERKS = 4;
    private static final int ON_THE_DESK = 256;

    private final Map<String, SimulatedPost> posts;
    private final CheckpointRegister register;
    private final Switchboard switchboard;
    private final Pace pace;
    private final BooleanSupplier stop;
    private final List<ThreadPoolExecutor> clerks = new ArrayList<>();
    private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
    private long unassigned;
    private long started;
    private long paced;

    HandedIn(
            Map<String, SimulatedPost> posts,
            CheckpointRegister register,
            Switchboard switchboard,
            Pace pace,
            BooleanSupplier stop) {
        this.posts = posts;
        this.register = register;
        this.switchboard = switchboard;
        this.pace = pace;
        this.stop = stop;
        for (int i = 0; i < CLERKS; i++) {
            clerks.add(clerk());
        }
    }

    /** Whether there is a post to report it; counts those that there is none for. */
    boolean isOfAPost(Report report) {
        boolean known = post(report).isPresent();
        unassigned += known ? 0 : 1;
        return known;
    }

    /** How many reports nobody reports, being of no post. */
    long unassigned() {
        return unassigned;
    }

    /** @throws IOException if a post cannot save */
    @Override
    public void accept(Report report, Instant at) throws IOException {
        SimulatedPost post = post(report).orElseThrow();
        switchboard.at(at.toEpochMilli());
        if (!post.has(report)) {
            started = paced == 0 ? System.nanoTime() : started;
            await(paced++);
        }
        clerks.get(Math.floorMod(post.checkpoint().id().hashCode(), CLERKS)).execute(() -> save(post, report));
        complain();
    }

    /** Waits until everything is saved. */
    void finish() throws IOException {
        close();
        complain();
    }

    @Override
    public void close() {
        clerks.forEach(ThreadPoolExecutor::shutdown);
        for (ThreadPoolExecutor clerk : clerks) {
            try {
                clerk.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Optional<SimulatedPost> post(Report report) {
        return register.resolve(report.checkpoint(), report.place(), report.country()) instanceof Resolved place
                ? Optional.ofNullable(posts.get(place.checkpoint().id()))
                : Optional.empty();
    }

    private void await(long number) throws IOException {
        try {
            pace.await(number, started, stop);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void save(SimulatedPost post, Report report) {
        try {
            post.save(report);
        } catch (RuntimeException unsaved) {
            trouble.compareAndSet(null, "post " + post.checkpoint().id() + " does not save: " + unsaved.getMessage());
        }
    }

    private void complain() throws IOException {
        String what = trouble.get();
        if (what != null) {
            throw new IOException(what);
        }
    }

    /** Who brings a report to a clerk with a full desk waits. */
    private static ThreadPoolExecutor clerk() {
        ThreadPoolExecutor clerk = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(ON_THE_DESK), task -> new Thread(task, "clerk"));
        clerk.setRejectedExecutionHandler((task, full) -> {
            try {
                full.getQueue().put(task);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        });
        return clerk;
    }
}
