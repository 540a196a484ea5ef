package org.tamga.producers.importing;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.events.Connection;
import org.tamga.events.UnreachableException;
import org.tamga.events.validation.ReportValidator;
import org.tamga.producers.importing.FileSummary.End;
import org.tamga.producers.publish.KafkaPublisher;
import org.tamga.producers.publish.Publisher;
import org.tamga.producers.source.InputFile;
import org.tamga.producers.source.OpenFile;
import org.tamga.producers.source.UnreadableFileException;
import org.tamga.vocabulary.CheckpointRegister;

/** Imports files one after another. A file that cannot be read does not keep the others from being imported. */
public final class Importer implements AutoCloseable {
    private final CheckpointRegister register;
    private final ReportValidator validator;
    private final Publisher publisher;
    private final MeterRegistry meters;
    private final Clock clock;
    private final Progress progress;
    private volatile boolean stopped;

    public Importer(
            CheckpointRegister register, Publisher publisher, MeterRegistry meters, Clock clock, Progress progress) {
        this.register = register;
        this.validator = new ReportValidator(register);
        this.publisher = publisher;
        this.meters = meters;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * An importer into a running system, with the register that comes with Tamga.
     *
     * @throws UnreachableException if there is no Kafka, no registry, or not the topics
     */
    public static Importer into(Connection connection, MeterRegistry meters, Clock clock, Progress progress)
            throws UnreachableException {
        return new Importer(
                CheckpointRegister.bundled(), KafkaPublisher.connect(connection, meters), meters, clock, progress);
    }

    /** One summary a file, in their order. What was accepted is in Kafka when this returns. */
    public List<FileSummary> run(List<InputFile> files, ImportSettings settings) {
        Optional<RejectsFile> shared = settings.rejects().map(path -> new RejectsFile(List.of(path)));
        List<FileSummary> summaries = new ArrayList<>();
        for (InputFile file : files) {
            summaries.add(isLost(summaries) ? notReached(file) : importFile(file, settings, shared));
        }
        return shared.map(rejects -> withRejects(summaries, rejects)).orElse(summaries);
    }

    /** Ends the run after the current line; from any thread. */
    public void stop() {
        stopped = true;
    }

    @Override
    public void close() {
        publisher.close();
    }

    private FileSummary importFile(InputFile input, ImportSettings settings, Optional<RejectsFile> shared) {
        if (stopped) {
            return FileSummary.notRead(input.title(), new End.Stopped());
        }
        Instant start = clock.instant();
        try (OpenFile file = OpenFile.open(input, settings.reading(), register);
                RejectsFile own = RejectsFile.of(input)) {
            Tally tally = new Tally(meters, file.format());
            FileImport job = new FileImport(file, validator, publisher, clock, tally, shared.orElse(own));
            progress.started(input.title(), file.lines());
            End end = job.run(() -> stopped, progress);
            progress.ended();
            Optional<Path> rejects = shared.isPresent() ? Optional.empty() : place(own, end instanceof End.Complete);
            return new FileSummary(
                    input.title(),
                    Optional.of(file.format()),
                    tally.receivedSoFar(),
                    tally.acceptedSoFar(),
                    tally.rejectedByReason(),
                    tally.warnings(),
                    job.lastLine(),
                    Duration.between(start, clock.instant()),
                    rejects,
                    end);
        } catch (UnreadableFileException unreadable) {
            return FileSummary.notRead(input.title(), new End.Unreadable(unreadable.words()));
        } catch (IOException failed) {
            return FileSummary.notRead(
                    input.title(), new End.Unreadable(input.title() + ": cannot be read: " + failed.getMessage()));
        }
    }

    private static Optional<Path> place(RejectsFile rejects, boolean complete) throws IOException {
        return complete ? rejects.commit() : rejects.partial();
    }

    private static List<FileSummary> withRejects(List<FileSummary> summaries, RejectsFile rejects) {
        boolean complete = summaries.stream().allMatch(summary -> summary.end() instanceof End.Complete);
        try {
            Optional<Path> path = place(rejects, complete);
            return summaries.stream()
                    .map(summary -> summary.rejectedInAll() == 0 ? summary : summary.withRejects(path))
                    .toList();
        } catch (IOException failed) {
            End end = new End.Unreadable("the rejects cannot be written: " + failed.getMessage());
            return summaries.stream().map(summary -> summary.withEnd(end)).toList();
        }
    }

    private static boolean isLost(List<FileSummary> summaries) {
        return summaries.stream().anyMatch(summary -> summary.end() instanceof End.Lost);
    }

    private static FileSummary notReached(InputFile file) {
        return FileSummary.notRead(
                file.title(), new End.Unreadable(file.title() + ": not read, because Kafka was lost before"));
    }
}
