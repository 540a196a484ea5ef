package org.tamga.alerting.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HistoryEntry;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.Recall;
import org.tamga.alerting.retention.Retention;

/** Takes findings into the store: a newer revision replaces the older, and may call the officers again. */
final class Projection {
    private final ChangeWriter changes;
    private final Retention retention;
    private final List<Finding> holding = new ArrayList<>();
    private int past;

    Projection(ChangeWriter changes, Retention retention) {
        this.changes = changes;
        this.retention = retention;
    }

    Projected take(List<Finding> findings, Instant now) {
        List<Change> applied = new ArrayList<>();
        for (Finding finding : findings) {
            if (take(finding, now)) {
                applied.add(finding.change());
            }
        }
        return new Projected(
                List.copyOf(applied),
                findings.size() - applied.size() - past,
                past,
                List.copyOf(holding),
                changes.position());
    }

    private boolean take(Finding finding, Instant now) {
        Optional<QueuedAlert> known = changes.find(finding.alertId());
        if (known.isEmpty() && changes.isPast(finding, retention, now)) {
            past++;
            return false;
        }
        if (known.isEmpty()) {
            noteIfHolding(finding, changes.add(finding));
            remember(finding);
            changes.rememberWhatWasDone(finding.alertId());
            return true;
        }
        if (finding.revision() <= known.get().finding().revision()) {
            return false;
        }
        revise(known.get(), finding, now);
        return true;
    }

    private void revise(QueuedAlert known, Finding finding, Instant now) {
        Optional<Recall> recall = Recall.of(known, finding);
        Optional<Performed> recalled = recall.map(why -> Performed.recall(finding, why, now));
        Handling handling = recalled.map(Performed::handling).orElse(known.handling());
        noteIfHolding(finding, changes.replace(finding, handling));
        remember(finding);
        recalled.ifPresent(changes::recall);
        changes.tellRecipients(finding, now);
    }

    private void noteIfHolding(Finding finding, boolean began) {
        if (began) {
            holding.add(finding);
        }
    }

    private void remember(Finding finding) {
        changes.remember(
                finding.alertId(),
                new HistoryEntry(finding.detectedAt(), Deed.of(finding.change()), null, null, finding.revision()));
    }
}
