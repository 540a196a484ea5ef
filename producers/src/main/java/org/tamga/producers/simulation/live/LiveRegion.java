package org.tamga.producers.simulation.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.Connection;
import org.tamga.events.Report;
import org.tamga.events.UnreachableException;
import org.tamga.producers.publish.KafkaPublisher;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.simulation.Pace;
import org.tamga.producers.simulation.PublishedEvents;
import org.tamga.producers.simulation.Simulation;
import org.tamga.producers.simulation.SimulationSettings;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * A simulated region beside a running Tamga, for somebody to try it on: its past is told at once, its last day within
 * minutes, and then it goes on. Started again over the same file it goes on where it was.
 */
public final class LiveRegion implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRegion.class);
    private static final long SEED = 1;
    private static final int DAYS_BEFORE = 20;
    private static final int DAYS = 60;
    private static final int SIGHTINGS_PER_DAY = 1_500;
    private static final double SEIZURES_PER_DAY = 6;
    private static final int NETWORKS = 120;
    private static final Duration NOTED_EVERY = Duration.ofSeconds(5);
    private static final long SLICE_MILLIS = 100;

    private final Connection connection;
    private final CheckpointRegister register;
    private final Path file;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Consumer<Long> whenPastIsTold;
    private final Thread thread = new Thread(this::run, "simulated-region");
    private volatile boolean stopped;

    /** @param whenPastIsTold hears, once, of how many reports Kafka holds when only the last day is left to tell */
    public LiveRegion(
            Connection connection,
            CheckpointRegister register,
            Path file,
            MeterRegistry meters,
            Clock clock,
            Consumer<Long> whenPastIsTold) {
        this.connection = connection;
        this.register = register;
        this.file = file;
        this.meters = meters;
        this.clock = clock;
        this.whenPastIsTold = whenPastIsTold;
    }

    /**
     * Notes in the file which region is simulated, unless it says so already; a start goes on with that one.
     *
     * @throws IOException if the file cannot be read or written
     */
    public static void prepare(Path file, Clock clock) throws IOException {
        if (Bookmark.read(file).isEmpty()) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            new Bookmark(SEED, today.minusDays(DAYS_BEFORE), Instant.EPOCH).write(file);
        }
    }

    /** Begins to tell; the file has to be {@linkplain #prepare prepared}. */
    public void start() {
        thread.setDaemon(true);
        thread.start();
    }

    /** Stops telling; what was told stays told. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }

    private void run() {
        try (Publisher publisher = KafkaPublisher.connect(connection, meters)) {
            Bookmark bookmark = Bookmark.read(file).orElseThrow(() -> new IOException(file + " is gone"));
            new Simulation(settings(bookmark), register).run(new Telling(publisher, bookmark)::tell, () -> stopped);
            if (!stopped) {
                LOG.warn("The simulated region has come to its end; start over in another directory");
            }
        } catch (IOException | UnreachableException | RuntimeException failed) {
            LOG.warn("The simulated region ended; the next start goes on where it was", failed);
        }
    }

    private static SimulationSettings settings(Bookmark bookmark) {
        return new SimulationSettings(
                bookmark.seed(),
                bookmark.from(),
                DAYS,
                SimulationSettings.DEFAULT_HISTORY_DAYS,
                SIGHTINGS_PER_DAY,
                SEIZURES_PER_DAY,
                NETWORKS,
                Optional.empty());
    }

    /** What goes on while the region is told. */
    private final class Telling {
        private final PublishedEvents published;
        private final Timetable timetable = new Timetable(clock.instant());
        private Bookmark bookmark;
        private Instant noted = clock.instant();
        private boolean pastIsTold;

        Telling(Publisher publisher, Bookmark bookmark) {
            this.published = new PublishedEvents(publisher, register, Pace.AS_FAST_AS_IT_GOES, () -> stopped);
            this.bookmark = bookmark;
        }

        void tell(Report report, Instant arrivedAt) throws IOException {
            if (arrivedAt.isBefore(bookmark.toldUntil())) {
                return;
            }
            if (!pastIsTold && arrivedAt.isAfter(timetable.replayedFrom())) {
                pastIsTold = true;
                whenPastIsTold.accept(published.finish());
            }
            note(arrivedAt);
            await(timetable.due(arrivedAt));
            if (!stopped) {
                published.accept(report, arrivedAt);
            }
        }

        private void await(Instant due) throws IOException {
            for (long left = left(due); left > 0 && !stopped; left = left(due)) {
                try {
                    Thread.sleep(Math.min(left, SLICE_MILLIS));
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", interrupted);
                }
            }
        }

        private long left(Instant due) {
            return Duration.between(clock.instant(), due).toMillis();
        }

        private void note(Instant before) throws IOException {
            Instant now = clock.instant();
            if (Duration.between(noted, now).abs().compareTo(NOTED_EVERY) > 0) {
                published.finish();
                bookmark = bookmark.toldUntil(before);
                bookmark.write(file);
                noted = now;
            }
        }
    }
}
