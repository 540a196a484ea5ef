package org.tamga.topology.backtest;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict;

/** Reads the JSON form of events by the rules of intake, line by line. */
final class EventFiles {
    private final ReportValidator validator;
    private final Instant now;
    private final Consumer<Report> accepted;
    private final Consumer<RejectedLine> rejected;
    private long lines;

    /** @param now what is later than this, and its skew, is rejected: one bad clock must not expire a whole history */
    EventFiles(ReportValidator validator, Instant now, Consumer<Report> accepted, Consumer<RejectedLine> rejected) {
        this.validator = validator;
        this.now = now;
        this.accepted = accepted;
        this.rejected = rejected;
    }

    /** @throws IOException if the file cannot be read, or is not UTF-8 */
    void read(Path file) throws IOException {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    lines++;
                    read(file, number, line);
                }
            }
        }
    }

    /** Lines seen so far that were not blank. */
    long lines() {
        return lines;
    }

    private void read(Path file, long number, String line) {
        Reading reading = EventJson.read(line);
        if (reading instanceof Reading.Unreadable unreadable) {
            rejected.accept(new RejectedLine(file, number, unreadable.problems()));
            return;
        }
        Verdict verdict = validator.judge(((Reading.Read) reading).report(), now);
        if (verdict instanceof Verdict.Refused refused) {
            rejected.accept(new RejectedLine(file, number, refused.problems()));
        } else {
            accepted.accept(((Reading.Read) reading).report());
        }
    }

    /** A line that takes no part, and why. */
    record RejectedLine(Path file, long line, List<Problem> problems) {}
}
