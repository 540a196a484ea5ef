package org.tamga.producers.importing;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tamga.events.ReportKey;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.publish.SendOutcome;
import org.tamga.producers.source.Entry;
import org.tamga.producers.source.OpenFile;
import org.tamga.producers.source.UnreadableFileException;

/**
 * One file from its first line to its last. Everything but the outcomes of sending happens on the calling thread; they
 * arrive on the publisher's and are settled here.
 */
final class FileImport {
    private final OpenFile file;
    private final ReportValidator validator;
    private final Publisher publisher;
    private final Clock clock;
    private final Tally tally;
    private final RejectsFile rejects;
    private final Queue<Settled> settled = new ConcurrentLinkedQueue<>();
    private long lastLine;
    private FileSummary.End.@Nullable Lost lost;

    FileImport(
            OpenFile file,
            ReportValidator validator,
            Publisher publisher,
            Clock clock,
            Tally tally,
            RejectsFile rejects) {
        this.file = file;
        this.validator = validator;
        this.publisher = publisher;
        this.clock = clock;
        this.tally = tally;
        this.rejects = rejects;
    }

    /** Reads until the end, until {@code stop} says so, or until Kafka is lost; then waits for what is under way. */
    FileSummary.End run(BooleanSupplier stop, Progress progress) {
        FileSummary.End end = read(stop, progress);
        if (lost == null) {
            publisher.flush();
        } else {
            publisher.abandon();
        }
        try {
            settle();
        } catch (UnreadableFileException noRejects) {
            end = new FileSummary.End.Unreadable(noRejects.words());
        }
        return lost == null ? end : lost;
    }

    long lastLine() {
        return lastLine;
    }

    private FileSummary.End read(BooleanSupplier stop, Progress progress) {
        try {
            while (lost == null && !stop.getAsBoolean()) {
                Entry entry = file.source().next();
                if (entry == null) {
                    return new FileSummary.End.Complete();
                }
                lastLine = entry.line();
                take(entry);
                settle();
                progress.at(lastLine);
            }
            return new FileSummary.End.Stopped();
        } catch (UnreadableFileException unreadable) {
            return new FileSummary.End.Unreadable(unreadable.words());
        } catch (IOException failed) {
            return new FileSummary.End.Unreadable(
                    file.file().title() + ": cannot be read after line " + lastLine + ": " + failed.getMessage());
        }
    }

    private void take(Entry entry) throws UnreadableFileException {
        tally.received();
        if (entry instanceof Entry.Read readable) {
            judge(readable);
        } else {
            reject(entry, ((Entry.Rejected) entry).problems());
        }
    }

    private void judge(Entry.Read entry) throws UnreadableFileException {
        Verdict verdict = validator.judge(entry.report(), clock.instant());
        if (verdict instanceof Verdict.Accepted accepted) {
            tally.warned(entry.line(), entry.warnings());
            tally.warned(entry.line(), accepted.warnings());
            publisher.send(
                    accepted.report(),
                    ReportKey.of(accepted.place()),
                    outcome -> settled.add(new Settled(entry, outcome)));
        } else {
            reject(entry, ((Verdict.Refused) verdict).problems());
        }
    }

    private void settle() throws UnreadableFileException {
        for (Settled one = settled.poll(); one != null; one = settled.poll()) {
            if (one.outcome() instanceof SendOutcome.Refused refused) {
                reject(one.entry(), List.of(refused.problem()));
            } else if (one.outcome() instanceof SendOutcome.Lost how) {
                lose(one.entry(), how.cause());
            } else {
                tally.accepted();
            }
        }
    }

    /** Nothing is wrong with the line itself, so it does not go among the rejects: the whole file comes again. */
    private void lose(Entry entry, String cause) {
        long settledTo = entry.line() - 1;
        lost = lost == null
                ? new FileSummary.End.Lost(cause, settledTo)
                : new FileSummary.End.Lost(lost.cause(), Math.min(lost.settledTo(), settledTo));
        Problem problem = new Problem("line", "", ProblemCode.NOT_PUBLISHED, "import the file again");
        tally.rejected(entry.line(), List.of(problem));
    }

    private void reject(Entry entry, List<Problem> problems) throws UnreadableFileException {
        tally.rejected(entry.line(), problems);
        try {
            rejects.add(file.file().name(), entry.line(), entry.raw(), problems);
        } catch (IOException failed) {
            throw new UnreadableFileException("the rejects of " + file.file().title() + " cannot be written: "
                    + failed.getMessage() + ". Name another place with --rejects");
        }
    }

    private record Settled(Entry entry, SendOutcome outcome) {}
}
