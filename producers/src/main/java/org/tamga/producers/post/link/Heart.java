package org.tamga.producers.post.link;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tamga.events.Heartbeat;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Span;
import org.tamga.producers.post.outbox.State;

/** Says from time to time that the post is there, what it has sent, and what still waits. */
public final class Heart {
    /** Between two signs of life. */
    public static final Duration SHORTEST = Duration.ofSeconds(5);

    /** Between two signs of life. */
    public static final Duration LONGEST = Duration.ofHours(1);

    /** How many of the last reports a sign of life vouches for. */
    static final int SPAN = 1_000;

    private final String post;
    private final String version;
    private final Duration every;
    private final Path folder;
    private final Outbox outbox;
    private final Clock clock;
    private final LongSupplier nanos;
    private long last;
    private boolean due = true;

    /** @param every how often, 5 s to an hour */
    public Heart(
            String post, String version, Duration every, Path folder, Outbox outbox, Clock clock, LongSupplier nanos) {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("heartbeat: " + every.toSeconds() + " s is not 5 to 3600");
        }
        this.post = post;
        this.version = version;
        this.every = every;
        this.folder = folder;
        this.outbox = outbox;
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The link is new: say so at once. */
    void quicken() {
        due = true;
    }

    boolean isDue() {
        return due || nanos.getAsLong() - last > every.toNanos();
    }

    Heartbeat next(Optional<Long> clockOffset) {
        due = false;
        last = nanos.getAsLong();
        Map<State, Long> counts = outbox.counts();
        Span span = outbox.span(SPAN);
        Instant oldest = outbox.oldestUnsettled().orElse(null);
        return Heartbeat.newBuilder()
                .setPost(post)
                .setSentAt(clock.instant())
                .setClockOffsetMillis(clockOffset.orElse(null))
                .setLastSequence(outbox.lastSequence())
                .setWaiting(counts.getOrDefault(State.SAVED, 0L) + counts.getOrDefault(State.SENT, 0L))
                .setOldestWaiting(oldest)
                .setDigestFrom(span.from())
                .setDigestTo(span.to())
                .setDigest(ByteBuffer.wrap(span.digest()))
                .setVersion(version)
                .setFreeBytes(folder.toFile().getUsableSpace())
                .setEverySeconds((int) every.toSeconds())
                .build();
    }
}
