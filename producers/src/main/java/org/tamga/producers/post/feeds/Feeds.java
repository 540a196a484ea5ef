package org.tamga.producers.post.feeds;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.producers.post.reporting.Reporting;

/** The watch folder: each of its sub-folders is a feed. They take turns, a batch each, so that none waits for another. */
public final class Feeds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final long CLOSING_MILLIS = 10_000;

    private final Path folder;
    private final Feed.Surroundings surroundings;
    private final MeterRegistry meters;
    private final Map<String, Feed> feeds = new ConcurrentSkipListMap<>();
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable String complaint;

    /**
     * Nothing is looked at before {@link #start}.
     *
     * @param folder need not be there; once it is, its feeds are taken
     * @param lowOnSpace whether what space is left on the disk is kept for officers' reports
     * @param nanos time that only goes on, in nanoseconds
     */
    public Feeds(
            Path folder,
            Reporting reporting,
            BooleanSupplier lowOnSpace,
            MeterRegistry meters,
            Clock clock,
            LongSupplier nanos) {
        this.folder = folder;
        this.surroundings = new Feed.Surroundings(reporting, lowOnSpace, clock, nanos);
        this.meters = meters;
        this.thread = new Thread(this::run, "tamga-post-feeds");
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** How each feed stands, by name. */
    public List<FeedStatus> status() {
        return feeds.values().stream().map(Feed::status).toList();
    }

    @Nullable
    FeedStatus status(String name) {
        Feed feed = feeds.get(name);
        return feed == null ? null : feed.status();
    }

    /** Ends with the batch that is under way. The file it is of is taken up again at the next start. */
    @Override
    public void close() {
        closing.countDown();
        if (thread.isAlive()) {
            try {
                thread.join(CLOSING_MILLIS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One turn of every feed. Whether any has more to do at once. */
    boolean turn() {
        look();
        boolean more = false;
        for (Feed feed : feeds.values()) {
            more |= !isClosing() && feed.step();
        }
        return more;
    }

    private void run() {
        try {
            while (!isClosing()) {
                if (!turn()) {
                    closing.await(Feed.LOOK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            feeds.values().forEach(Feed::close);
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private void look() {
        if (!Files.isDirectory(folder)) {
            drop(new TreeMap<>());
            return;
        }
        Map<String, Path> found = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (!name.startsWith(".")) {
                    found.put(name, entry);
                }
            }
            complaint = null;
        } catch (IOException | java.nio.file.DirectoryIteratorException unreadable) {
            if (!unreadable.toString().equals(complaint)) {
                complaint = unreadable.toString();
                LOG.warn("The folder of feeds cannot be read: {}", complaint);
            }
            return;
        }
        drop(found);
        found.forEach((name, path) -> feeds.computeIfAbsent(name, added -> {
            Feed feed = new Feed(path, surroundings);
            FeedMeter.show(meters, name, this);
            LOG.atInfo().addKeyValue("feed", name).log("A feed is watched");
            return feed;
        }));
    }

    private void drop(Map<String, Path> found) {
        for (Map.Entry<String, Feed> entry : feeds.entrySet()) {
            if (!found.containsKey(entry.getKey())) {
                entry.getValue().close();
                feeds.remove(entry.getKey());
                LOG.atInfo().addKeyValue("feed", entry.getKey()).log("A feed's folder is gone");
            }
        }
    }
}
