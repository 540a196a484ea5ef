package org.tamga.producers.simulation.posts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.Connection;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.FolderLock;
import org.tamga.producers.post.keys.KeyFile;
import org.tamga.producers.post.link.Heart;
import org.tamga.producers.post.link.Link;
import org.tamga.producers.post.link.LinkStatus;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Source;
import org.tamga.producers.post.outbox.State;
import org.tamga.producers.post.reporting.Answer;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * One post of many: a folder with lock, key and outbox as {@code tamga post} has them, and the same reporting and link.
 * What it lacks is the page. While it is offline there is no link at all.
 */
final class SimulatedPost implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SimulatedPost.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLOSED_AT_ONCE = 100;

    private final Checkpoint checkpoint;
    private final FolderLock lock;
    private final SealingKey key;
    private final Outbox outbox;
    private final Reporting reporting;
    private final Heart heart;
    private final Connection centre;
    private final AtomicLong again = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile @Nullable Link link;
    private volatile boolean isToBeUp;
    private long downSince;
    private long longestDown;
    private int outages;

    private SimulatedPost(
            Checkpoint checkpoint,
            CheckpointRegister register,
            Path folder,
            FolderLock lock,
            SealingKey key,
            Outbox outbox,
            Connection centre,
            Heartbeats heartbeats) {
        this.checkpoint = checkpoint;
        this.lock = lock;
        this.key = key;
        this.outbox = outbox;
        this.centre = centre;
        Clock clock = Clock.systemUTC();
        this.heart = new Heart(
                checkpoint.id(), heartbeats.version(), heartbeats.every(), folder, outbox, clock, System::nanoTime);
        this.reporting = new Reporting(checkpoint, register, outbox, clock, this::clockOffset, this::ring);
    }

    /** How it says that it is there. */
    record Heartbeats(Duration every, String version) {}

    /** @throws IOException if the folder is in use or its key damaged; the message says what to do */
    static SimulatedPost open(
            Checkpoint checkpoint, CheckpointRegister register, Path folder, Connection centre, Heartbeats heartbeats)
            throws IOException {
        FolderLock lock = FolderLock.take(folder);
        try {
            SealingKey key = new KeyFile(folder).readOrMake(checkpoint.id());
            Outbox outbox = Outbox.open(folder);
            return new SimulatedPost(checkpoint, register, folder, lock, key, outbox, centre, heartbeats);
        } catch (BrokenOutboxException broken) {
            lock.close();
            throw new IOException(broken.getMessage(), broken);
        } catch (IOException | RuntimeException unusable) {
            lock.close();
            throw unusable;
        }
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    SealingKey key() {
        return key;
    }

    Outbox outbox() {
        return outbox;
    }

    /** How many reports it was handed that it had already. */
    long again() {
        return again.get();
    }

    /** How many reports it did not take. */
    long refused() {
        return refused.get();
    }

    /** Whether it has this revision of this event. */
    boolean has(Report report) {
        return outbox.revisions(report.eventId()).stream().anyMatch(known -> known.revision() == report.revision());
    }

    /**
     * Saves a report; on the disk when this returns.
     *
     * @throws org.tamga.producers.post.outbox.NotSavedException if the disk is full or broken
     */
    void save(Report report) {
        Answer answer = reporting.save(json(report), null, Source.API, true);
        if (answer instanceof Answer.Overtaken) {
            again.incrementAndGet();
        } else if (!(answer instanceof Answer.Saved)) {
            refused.incrementAndGet();
        }
    }

    /** Reports that the centre has not settled yet. */
    long waiting() {
        Map<State, Long> counts = outbox.counts();
        return counts.getOrDefault(State.SAVED, 0L) + counts.getOrDefault(State.SENT, 0L);
    }

    /** Why the centre does not take its reports; empty if it does, or there is no link. */
    Optional<String> trouble() {
        Link present = link;
        return present == null || present.status().state() == LinkStatus.State.UP
                ? Optional.empty()
                : Optional.ofNullable(present.status().cause());
    }

    /** Says how the link is to be; {@link #connect} and {@link #disconnect} make it so. */
    void wantLink(boolean up) {
        isToBeUp = up;
    }

    synchronized void connect() {
        if (!isToBeUp || link != null) {
            return;
        }
        if (downSince != 0) {
            longestDown = Math.max(longestDown, System.nanoTime() - downSince);
            downSince = 0;
        }
        Link fresh = new Link(centre, outbox, key, heart, Clock.systemUTC(), System::nanoTime, settled -> {});
        link = fresh;
        fresh.start();
    }

    synchronized void disconnect() {
        Link present = link;
        if (isToBeUp || present == null) {
            return;
        }
        link = null;
        present.close();
        downSince = System.nanoTime();
        outages++;
    }

    /** How often it was without a link. */
    synchronized int outages() {
        return outages;
    }

    /** For how long at most, by this computer's clock. */
    synchronized Duration longestDown() {
        return Duration.ofNanos(longestDown);
    }

    @Override
    public synchronized void close() {
        isToBeUp = false;
        Link present = link;
        link = null;
        if (present != null) {
            present.close();
        }
        outbox.close();
        lock.close();
    }

    private Optional<Duration> clockOffset() {
        return Optional.ofNullable(link)
                .map(present -> present.status().clockOffsetMillis())
                .map(Duration::ofMillis);
    }

    private void ring() {
        Link present = link;
        if (present != null) {
            present.ring();
        }
    }

    private static ObjectNode json(Report report) {
        try {
            return (ObjectNode) JSON.readTree(EventJson.write(report));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what Tamga writes is JSON", impossible);
        }
    }

    /** Many at once: each waits for its two threads, and none needs a processor for it. */
    static void closeAll(List<SimulatedPost> posts) {
        posts.forEach(post -> post.wantLink(false));
        ExecutorService closing = Executors.newFixedThreadPool(CLOSED_AT_ONCE);
        posts.forEach(post -> closing.execute(post::close));
        closing.shutdown();
        try {
            if (!closing.awaitTermination(1, TimeUnit.MINUTES)) {
                LOG.warn("Posts are still being closed; what they saved is on the disk");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
