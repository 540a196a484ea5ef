package org.tamga.topology.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rules;
import org.tamga.events.Report;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;

/** What a fresh evaluation says. */
public final class Backtested {
    private static final Instant NOW = Instant.parse("2028-01-01T00:00:00Z");

    private Backtested() {}

    public static List<Alert> open(Path work, List<Report> reports, Rules rules) throws IOException {
        return new Backtest(CheckpointRegister.bundled(), new SpillSpace(work, 1 << 20, 1), Progress.SILENT)
                .run(new GivenEvents(reports, NOW), List.of(rules))
                .open()
                .get(0);
    }
}
