package org.tamga.producers.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tamga.producers.evaluation.RaisedAlert.Severity;

/** Reads what {@code tamga backtest} writes. */
final class AlertsFile {
    private AlertsFile() {}

    static List<RaisedAlert> read(Path file) throws IOException {
        List<RaisedAlert> alerts = new ArrayList<>();
        JsonLines.read(file, line -> {
            List<String> evidence = line.texts("evidence");
            if (evidence.isEmpty()) {
                throw line.wrong("an alert without evidence");
            }
            alerts.add(new RaisedAlert(line.text("pattern"), severity(line), evidence));
        });
        return alerts;
    }

    private static Severity severity(JsonLines.Line line) throws MismatchException {
        String word = line.text("severity");
        return Arrays.stream(Severity.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> line.wrong("\"severity\" is \"" + word + "\", allowed is LOW, MEDIUM or HIGH"));
    }
}
