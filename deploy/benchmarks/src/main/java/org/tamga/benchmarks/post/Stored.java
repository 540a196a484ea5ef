package org.tamga.benchmarks.post;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Settlement;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.vocabulary.CheckpointRegister;

/** A post's folder with reports in it, nearly all accepted by the centre, as after months of work. */
final class Stored {
    private static final int AT_ONCE = 500;
    /** One in so many is still on its way. */
    private static final int WAITING = 100;

    private Stored() {}

    static void fill(Path folder, int reports) throws BrokenOutboxException {
        CheckpointRegister register = CheckpointRegister.bundled();
        Clock clock = Clock.systemUTC();
        try (Outbox outbox = Outbox.open(folder)) {
            Reporting reporting = new Reporting(
                    register.byId(Launched.CHECKPOINT).orElseThrow(),
                    register,
                    outbox,
                    clock,
                    () -> Optional.of(Duration.ZERO),
                    () -> {});
            for (int from = 0; from < reports; from += AT_ONCE) {
                List<ObjectNode> rows = new ArrayList<>();
                for (int each = from; each < Math.min(reports, from + AT_ONCE); each++) {
                    rows.add(Sightings.report(each, clock.instant()));
                }
                reporting.saveRows(rows);
                settle(outbox, from, rows.size(), clock);
            }
        }
    }

    private static void settle(Outbox outbox, long from, int reports, Clock clock) {
        List<Long> sequences = new ArrayList<>();
        for (long sequence = from + 1; sequence <= from + reports; sequence++) {
            if (sequence % WAITING != 0) {
                sequences.add(sequence);
            }
        }
        outbox.sent(sequences, clock.instant());
        List<SavedReport> sent = outbox.bySequence(sequences);
        outbox.settle(sent.stream().map(Stored::accepted).toList(), clock.instant());
    }

    private static Settlement accepted(SavedReport report) {
        return new Settlement(
                report.sequence(), report.eventId(), report.revision(), Settlement.Verdict.ACCEPTED, null, null);
    }
}
