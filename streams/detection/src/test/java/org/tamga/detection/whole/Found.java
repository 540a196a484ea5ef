package org.tamga.detection.whole;

import java.util.List;
import org.tamga.detection.alerts.Alert;

/** An open alert in words that can be compared between two programs. */
record Found(String alertId, String pattern, String subject, String severity, String anchor, List<String> evidence) {

    static Found of(Alert alert) {
        return new Found(
                alert.alertId().toString(),
                alert.pattern(),
                alert.subject(),
                alert.severity().name(),
                String.join(",", alert.anchor()),
                alert.evidenceIds());
    }
}
