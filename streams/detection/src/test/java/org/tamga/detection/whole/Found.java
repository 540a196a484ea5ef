package org.tamga.detection.whole;

import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.bytext.FoundByText;

/** An open alert in words that can be compared between two programs. */
record Found(String alertId, String pattern, String subject, String severity, List<String> evidence) {

    static Found of(Alert alert) {
        return new Found(
                alert.alertId().toString(),
                alert.pattern(),
                alert.subject(),
                alert.severity().name(),
                alert.evidenceIds());
    }

    static Found of(FoundByText alert) {
        return new Found(alert.alertId(), alert.pattern(), alert.subject(), alert.severity(), alert.evidence());
    }
}
