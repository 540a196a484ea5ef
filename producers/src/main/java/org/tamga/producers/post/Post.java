package org.tamga.producers.post;

import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.feeds.Feeds;
import org.tamga.producers.post.http.PortException;
import org.tamga.producers.post.http.PostServer;
import org.tamga.producers.post.http.StatusView;
import org.tamga.producers.post.keys.KeyFile;
import org.tamga.producers.post.link.Heart;
import org.tamga.producers.post.link.Link;
import org.tamga.producers.post.link.LinkStatus;
import org.tamga.producers.post.metrics.PostMeter;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.Settlement;
import org.tamga.producers.post.outbox.State;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.producers.post.words.Language;
import org.tamga.producers.post.words.Languages;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/** A border post: its outbox, its page and its link to the centre, wired together. */
public final class Post implements AutoCloseable {
    /** Below it drafts are refused, so that what is left takes some fifty thousand more reports. */
    static final long LOW_SPACE = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(Post.class);

    private final Languages languages = Languages.bundled();
    private final PostSettings settings;
    private final Clock clock;
    private final FolderLock lock;
    private final SealingKey key;
    private final Outbox outbox;
    private final Link link;
    private final Reporting reporting;
    private final Feeds feeds;
    private final PostServer server;
    private final ScheduledExecutorService chores = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "tamga-post-chores");
        thread.setDaemon(true);
        return thread;
    });

    private Post(PostSettings settings, Clock clock, FolderLock lock, SealingKey key, Outbox outbox) {
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.key = key;
        this.outbox = outbox;
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        Checkpoint checkpoint = settings.checkpoint();
        Heart heart = new Heart(
                checkpoint.id(),
                settings.version(),
                settings.heartbeat(),
                settings.folder(),
                outbox,
                clock,
                System::nanoTime);
        this.link = new Link(settings.connection(), outbox, key, heart, clock, System::nanoTime, this::settled);
        CheckpointRegister register = CheckpointRegister.bundled();
        this.reporting = new Reporting(checkpoint, register, outbox, clock, this::clockOffset, link::ring);
        this.feeds = new Feeds(settings.feeds(), reporting, this::isLowOnSpace, meters, clock, System::nanoTime);
        this.server = new PostServer(
                settings.port(),
                new PostServer.Parts(
                        reporting,
                        outbox,
                        register,
                        this::status,
                        feeds::status,
                        this::isLowOnSpace,
                        meters,
                        clock,
                        languages));
        meters(meters);
    }

    /**
     * Opens what the folder holds. Nothing listens and nothing is sent before {@link #start}.
     *
     * @throws BrokenOutboxException if the outbox is not whole
     * @throws IOException if the folder is in use, of another post, or cannot be written; the message says what to do
     */
    public static Post open(PostSettings settings, Clock clock) throws BrokenOutboxException, IOException {
        FolderLock lock = FolderLock.take(settings.folder());
        try {
            Outbox outbox = Outbox.open(settings.folder());
            SealingKey key = new KeyFile(settings.folder())
                    .readOrMake(settings.checkpoint().id());
            return new Post(settings, clock, lock, key, outbox);
        } catch (BrokenOutboxException | IOException | RuntimeException unusable) {
            lock.close();
            throw unusable;
        }
    }

    /**
     * Serves the page and begins to try the link.
     *
     * @throws PortException if the port of the page cannot be had
     */
    public void start() {
        server.start();
        link.start();
        feeds.start();
        chores.scheduleWithFixedDelay(this::forget, 10, 3_600, TimeUnit.SECONDS);
    }

    /** The port of the page. */
    public int port() {
        return server.port();
    }

    /** The key with which it seals. */
    public SealingKey key() {
        return key;
    }

    /** The one way by which reports come in. */
    public Reporting reporting() {
        return reporting;
    }

    /** The reports. */
    public Outbox outbox() {
        return outbox;
    }

    /** How the link stands. */
    public LinkStatus link() {
        return link.status();
    }

    /** Takes no more requests, ends the link, closes the outbox. What was saved is there at the next start. */
    @Override
    public void close() {
        chores.shutdownNow();
        for (AutoCloseable part : List.of(feeds, server, link, outbox, lock)) {
            try {
                part.close();
            } catch (Exception failed) { // the others are to be closed all the same
                LOG.warn("A part of the post did not close cleanly: {}", failed.toString());
            }
        }
    }

    private StatusView status() {
        Checkpoint checkpoint = settings.checkpoint();
        LinkStatus standing = link.status();
        Map<State, Long> counts = outbox.counts();
        Instant oldest = outbox.oldestUnsettled().orElse(null);
        long free = free();
        return new StatusView(
                StatusView.PostView.of(checkpoint),
                settings.version(),
                new StatusView.Signing(
                        "signed",
                        key.id(),
                        Base64.getUrlEncoder().withoutPadding().encodeToString(key.publicKey())),
                new StatusView.LinkView(
                        standing.state().name().toLowerCase(Locale.ROOT),
                        standing.since().toString(),
                        text(standing.lastContact()),
                        standing.code(),
                        standing.cause(),
                        standing.clockOffsetMillis()),
                new StatusView.Storage(free < 1 << 20 ? "full" : free < LOW_SPACE ? "low" : "ok", free),
                new StatusView.Reports(
                        counts.getOrDefault(State.SAVED, 0L),
                        counts.getOrDefault(State.SENT, 0L),
                        counts.getOrDefault(State.ACCEPTED, 0L),
                        counts.getOrDefault(State.REFUSED, 0L),
                        text(oldest)),
                StatusView.standing(feeds.status()),
                languages.all().stream().map(Language::code).toList(),
                clock.instant().toString());
    }

    private void settled(List<Settlement> settlements) {
        server.changed(
                outbox.bySequence(settlements.stream().map(Settlement::sequence).toList()));
    }

    private Optional<Duration> clockOffset() {
        return Optional.ofNullable(link.status().clockOffsetMillis()).map(Duration::ofMillis);
    }

    private boolean isLowOnSpace() {
        return free() < LOW_SPACE;
    }

    private long free() {
        return settings.folder().toFile().getUsableSpace();
    }

    /** Only while the centre's clock is known: this computer's may be years off. */
    private void forget() {
        Optional<Duration> offset = clockOffset();
        if (offset.isEmpty()) {
            return;
        }
        try {
            int forgotten = outbox.forget(settings.kept(), clock.instant().plus(offset.get()));
            if (forgotten > 0) {
                LOG.info(
                        "Forgot {} reports that were settled more than {} days ago",
                        forgotten,
                        settings.kept().toDays());
            }
        } catch (RuntimeException notNow) {
            LOG.warn("Old reports could not be forgotten: {}", notNow.getMessage());
        }
    }

    private void meters(PrometheusMeterRegistry meters) {
        new JvmMemoryMetrics().bindTo(meters);
        for (State state : State.values()) {
            PostMeter.reports(meters, state, () -> outbox.counts().getOrDefault(state, 0L));
        }
        PostMeter.OLDEST_WAITING.gauge(
                meters,
                () -> outbox.oldestUnsettled()
                        .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                        .orElse(0L));
        PostMeter.LINK_UP.gauge(meters, () -> link.status().state() == LinkStatus.State.UP ? 1 : 0);
        PostMeter.CLOCK_OFFSET.gauge(
                meters, () -> clockOffset().orElse(Duration.ZERO).toMillis() / 1_000.0);
        PostMeter.FREE_SPACE.gauge(meters, this::free);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
