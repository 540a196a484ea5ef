package org.tamga.producers.post.feeds;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.post.outbox.NotSavedException;
import org.tamga.producers.post.reporting.Reporting;

/**
 * One sub-folder: its mapping, and its files one after another. Nothing is remembered between starts but the files
 * themselves and the outbox: a file that was cut off is read again from its beginning, and what is saved already stays as
 * it is. To be called from one thread; the status may be asked from any.
 */
final class Feed {
    /** How often the folder is looked at. */
    static final Duration LOOK = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final Path folder;
    private final String name;
    private final Surroundings surroundings;
    private final Arrivals arrivals;
    private final FileOpening opening;
    private final Map<Path, HeldFile> held = new LinkedHashMap<>();
    private @Nullable FileStamp mappingStamp;
    private @Nullable Mapping mapping;
    private List<Problem> mappingProblems = List.of();
    private @Nullable FileReading reading;
    private @Nullable DonePlace done;
    private @Nullable String cause;
    private FeedStatus.@Nullable Last last;
    private long nextLook = Long.MIN_VALUE;
    private int waiting;
    private long files;
    private Tally rows = Tally.NONE;
    private volatile FeedStatus status;

    /**
     * What feeds have in common.
     *
     * @param lowOnSpace whether what space is left is kept for officers' reports
     * @param nanos time that only goes on, in nanoseconds
     */
    record Surroundings(Reporting reporting, BooleanSupplier lowOnSpace, Clock clock, LongSupplier nanos) {}

    private record HeldFile(FileStamp stamp, List<Problem> problems) {}

    Feed(Path folder, Surroundings surroundings) {
        this.folder = folder;
        this.name = folder.getFileName().toString();
        this.surroundings = surroundings;
        this.arrivals = new Arrivals(folder, surroundings.nanos());
        this.opening = new FileOpening(name, surroundings.reporting());
        this.status = shown();
    }

    FeedStatus status() {
        return status;
    }

    /** Does a little: looks for the next file, or takes in one batch of the present one. Whether there is more to do. */
    boolean step() {
        boolean more;
        try {
            more = reading == null ? begin() : proceed(reading);
        } catch (NotSavedException notNow) {
            pause(String.valueOf(notNow.getMessage()));
            more = false;
        } catch (DirectoryIteratorException lost) {
            pause("The feed's folder cannot be read: " + lost.getMessage());
            more = false;
        } catch (IOException notNow) {
            leave(); // rejects may be half written: it is read again from its beginning
            pause("The feed's folder cannot be read or written: " + notNow.getMessage());
            more = false;
        } catch (RuntimeException broken) {
            LOG.atError().setCause(broken).addKeyValue("feed", name).log("A feed's file is held: it cannot be read");
            hold(List.of(new Problem(
                    "file",
                    "",
                    ProblemCode.BAD_TEXT,
                    "it cannot be read (" + broken.getClass().getSimpleName() + ")")));
            more = false;
        }
        status = shown();
        return more;
    }

    /** Lets go of the file it is at. */
    void close() {
        leave();
    }

    private boolean begin() throws IOException {
        long now = surroundings.nanos().getAsLong();
        if (nextLook != Long.MIN_VALUE && now - nextLook < 0) {
            return false;
        }
        nextLook = now + LOOK.toNanos();
        readMapping();
        List<Arrivals.Seen> seen = arrivals.look();
        waiting = seen.size();
        held.keySet().retainAll(seen.stream().map(Arrivals.Seen::file).toList());
        seen.forEach(file -> held.computeIfPresent(
                file.file(), (path, before) -> before.stamp().equals(file.stamp()) ? before : null));
        if (!mappingProblems.isEmpty()) {
            return false;
        }
        if (surroundings.lowOnSpace().getAsBoolean()) {
            pause("The disk is nearly full: what is left is kept for officers' reports. Free some space.");
            return false;
        }
        cause = null;
        for (Arrivals.Seen file : seen) {
            if (file.arrived() && !held.containsKey(file.file())) {
                return open(file);
            }
        }
        return false;
    }

    private boolean open(Arrivals.Seen file) throws IOException {
        try {
            DonePlace place = DonePlace.of(file.file());
            reading = opening.open(file, mapping, place);
            done = place;
            return true;
        } catch (RefusedFeedException refused) {
            hold(file.file(), file.stamp(), refused.problems());
            return true;
        }
    }

    private boolean proceed(FileReading file) throws IOException {
        long now = surroundings.nanos().getAsLong();
        if (cause != null && now - nextLook < 0) {
            return false;
        }
        nextLook = now + LOOK.toNanos();
        if (surroundings.lowOnSpace().getAsBoolean()) {
            pause("The disk is nearly full: what is left is kept for officers' reports. Free some space.");
            return false;
        }
        try {
            FileReading.Step step = file.step();
            cause = null;
            if (step == FileReading.Step.COMPLETE) {
                finish(file);
            } else if (step == FileReading.Step.CHANGED) {
                LOG.atInfo().addKeyValue("feed", name).log("A file has changed while it was read: it is read again");
                leave();
            }
            return true;
        } catch (RefusedFeedException refused) {
            hold(refused.problems());
            return true;
        }
    }

    private void finish(FileReading file) throws IOException {
        file.close();
        try {
            Objects.requireNonNull(done).take(file.file());
        } catch (IOException stuck) {
            hold(List.of(new Problem(
                    "file",
                    "",
                    ProblemCode.BAD_TEXT,
                    "all of it is taken in, but it cannot be moved to " + DonePlace.FOLDER + " (" + stuck.getMessage()
                            + "); close what uses it and move it away")));
            return;
        }
        String fileName = file.file().getFileName().toString();
        Tally tally = file.tally();
        LOG.atInfo()
                .addKeyValue("feed", name)
                .addKeyValue("file", fileName)
                .addKeyValue("saved", tally.saved())
                .addKeyValue("known", tally.known())
                .addKeyValue("rejected", tally.rejected())
                .log("A feed's file was taken in");
        last = new FeedStatus.Last(fileName, surroundings.clock().instant(), tally);
        files++;
        waiting = Math.max(0, waiting - 1);
        leave();
        nextLook = Long.MIN_VALUE;
    }

    private void readMapping() throws IOException {
        Path file = folder.resolve(MappingFile.NAME);
        if (!Files.exists(file)) {
            if (mappingStamp != null) {
                mappingStamp = null;
                mapping = null;
                mappingProblems = List.of();
                held.clear();
            }
            return;
        }
        FileStamp stamp = FileStamp.of(file);
        if (stamp.equals(mappingStamp)) {
            return;
        }
        try {
            mapping = MappingFile.read(file);
            mappingProblems = List.of();
        } catch (RefusedFeedException refused) {
            mappingProblems = refused.problems();
            LOG.atWarn()
                    .addKeyValue("feed", name)
                    .log("A feed waits until its mapping is mended: {}", refused.problems());
        }
        mappingStamp = stamp;
        held.clear(); // what could not be taken in may fit now
    }

    private void pause(String why) {
        if (cause == null) {
            LOG.atWarn().addKeyValue("feed", name).log("A feed is paused and tries again: {}", why);
        }
        cause = why;
        nextLook = surroundings.nanos().getAsLong() + LOOK.toNanos();
    }

    private void hold(List<Problem> problems) {
        FileReading file = reading;
        leave();
        if (file != null) {
            try {
                hold(file.file(), FileStamp.of(file.file()), problems);
            } catch (IOException gone) {
                LOG.debug("A file that is to be held is gone: {}", gone.toString());
            }
        }
    }

    private void hold(Path file, FileStamp stamp, List<Problem> problems) {
        held.put(file, new HeldFile(stamp, problems));
        LOG.atWarn()
                .addKeyValue("feed", name)
                .addKeyValue("file", file.getFileName())
                .log("A feed's file cannot be taken in as it is: {}", problems);
    }

    private void leave() {
        FileReading file = reading;
        if (file != null) {
            rows = rows.plus(file.tally());
            try {
                file.close();
            } catch (IOException ending) {
                LOG.debug("A feed's file does not close: {}", ending.toString());
            }
        }
        reading = null;
        done = null;
    }

    private FeedStatus shown() {
        FileReading file = reading;
        List<FeedStatus.Held> heldFiles = new ArrayList<>();
        held.forEach((path, one) ->
                heldFiles.add(new FeedStatus.Held(path.getFileName().toString(), one.problems())));
        return new FeedStatus(
                name,
                state(file, heldFiles),
                cause,
                mappingProblems,
                heldFiles,
                file == null ? null : file.file().getFileName().toString(),
                file == null ? 0 : file.line(),
                waiting,
                files,
                file == null ? rows : rows.plus(file.tally()),
                last);
    }

    private FeedStatus.State state(@Nullable FileReading file, List<FeedStatus.Held> heldFiles) {
        if (!mappingProblems.isEmpty()) {
            return FeedStatus.State.HELD;
        }
        if (cause != null) {
            return FeedStatus.State.PAUSED;
        }
        if (file != null) {
            return FeedStatus.State.READING;
        }
        return heldFiles.isEmpty() ? FeedStatus.State.READY : FeedStatus.State.HELD;
    }
}
