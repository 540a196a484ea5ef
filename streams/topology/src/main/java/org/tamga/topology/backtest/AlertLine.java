package org.tamga.topology.backtest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.assessment.Confidence;
import org.tamga.detection.assessment.Impact;
import org.tamga.detection.report.Event;

/** An open alert as one line of JSON. It names events, and never a key. */
final class AlertLine {
    private AlertLine() {}

    static String of(Alert alert) {
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        alert.evidenceIds().forEach(line.putArray("evidence")::add);
        line.put("pattern", alert.pattern());
        line.put("severity", alert.severity().name());
        line.put("confidence", Confidence.of(alert, AlertLine::spelled).level().name());
        line.put("impact", Impact.of(alert).level().name());
        line.put("alertId", alert.alertId().toString());
        line.put("subject", alert.subject());
        alert.anchor().forEach(line.putArray("anchor")::add);
        line.put("ruleVersion", alert.ruleVersion());
        line.put("firstAt", alert.firstEvidence().toString());
        line.put("lastAt", alert.lastEvidence().toString());
        return line.toString();
    }

    private static @Nullable String spelled(Event event) {
        return event.detail() instanceof String spelled ? spelled : null;
    }
}
