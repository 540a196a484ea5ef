package org.tamga.producers.post.feeds;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.validation.Problem;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.producers.post.reporting.RowAnswer;

/**
 * One file from its first row to its last, a batch at a time. A batch goes to the disk only when a row follows it or the
 * file has proved to be whole: the last row of a file that still grows may be half a row.
 */
final class FileReading implements Closeable {
    private static final int MOST_ROWS = 500;
    private static final int MOST_CHARS = 1 << 20;

    private final Path file;
    private final FileStamp stamp;
    private final FeedSource source;
    private final Rejects rejects;
    private final Reporting reporting;
    private List<FeedRow> batch = new ArrayList<>();
    private @Nullable FeedRow ahead;
    private boolean ended;
    private boolean saving;
    private long line;
    private Tally tally = Tally.NONE;

    /** What a step has come to. */
    enum Step {
        /** There is more. */
        MORE,
        /** The whole file is settled, its rejects in their place. */
        COMPLETE,
        /** The file has changed meanwhile: it is to be read again once it has arrived. */
        CHANGED
    }

    FileReading(Path file, FileStamp stamp, FeedSource source, Rejects rejects, Reporting reporting) {
        this.file = file;
        this.stamp = stamp;
        this.source = source;
        this.rejects = rejects;
        this.reporting = reporting;
    }

    Path file() {
        return file;
    }

    /** The line up to which it is settled. */
    long line() {
        return line;
    }

    Tally tally() {
        return tally;
    }

    /**
     * One batch further. After {@link org.tamga.producers.post.outbox.NotSavedException} the next call tries the same
     * batch again.
     *
     * @throws RefusedFeedException if the rest of the file cannot be read at all
     */
    Step step() throws IOException, RefusedFeedException {
        if (!saving) {
            fill();
            if (ended && !isWhole()) {
                return Step.CHANGED;
            }
        }
        saving = true;
        save();
        saving = false;
        if (!ended) {
            return Step.MORE;
        }
        rejects.commit();
        return Step.COMPLETE;
    }

    @Override
    public void close() throws IOException {
        try (source) {
            rejects.close();
        }
    }

    private boolean isWhole() {
        try {
            return FileStamp.of(file).equals(stamp);
        } catch (IOException gone) {
            return false;
        }
    }

    private void fill() throws IOException, RefusedFeedException {
        int chars = 0;
        FeedRow next = ahead == null ? source.next() : ahead;
        while (next != null && batch.size() < MOST_ROWS && chars < MOST_CHARS) {
            batch.add(next);
            chars += next.cells().stream().mapToInt(String::length).sum();
            next = source.next();
        }
        ahead = next;
        ended = next == null;
    }

    private void save() throws IOException {
        List<ObjectNode> reports = new ArrayList<>(batch.size());
        for (FeedRow row : batch) {
            if (row instanceof FeedRow.Read read) {
                reports.add(read.report().deepCopy()); // it is completed, and may be tried again
            }
        }
        List<RowAnswer> answers = reporting.saveRows(reports);
        int next = 0;
        long saved = 0;
        long known = 0;
        long rejected = 0;
        for (FeedRow row : batch) {
            RowAnswer answer = row instanceof FeedRow.Read ? answers.get(next++) : null;
            if (answer instanceof RowAnswer.Saved) {
                saved++;
            } else if (answer instanceof RowAnswer.Known) {
                known++;
            } else {
                rejects.add(row, problems(row, answer));
                rejected++;
            }
            line = row.line();
        }
        tally = tally.plus(new Tally(saved, known, rejected));
        batch = new ArrayList<>();
    }

    private static List<Problem> problems(FeedRow row, @Nullable RowAnswer answer) {
        return row instanceof FeedRow.Read read && answer instanceof RowAnswer.Refused refused
                ? refused.problems().stream().map(read.told()).toList()
                : ((FeedRow.Bad) row).problems();
    }
}
