package org.tamga.alerting.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.release.Extent;
import org.tamga.alerting.release.ReleasedAlert;

/**
 * An alert as a liaison's list shows it: the names of {@link Summary}, made of what is released and of nothing else.
 *
 * @param extent in full or as a hit
 * @param handling always null: what the centre's officers did is never told
 * @param countries of the evidence that is shown, like all that follows
 * @param detectedAt null in a hit
 */
public record ReleasedSummary(
        String alertId,
        int revision,
        String change,
        boolean open,
        String pattern,
        Severity severity,
        @Nullable Severity confidence,
        @Nullable Severity impact,
        Extent extent,
        @Nullable HandlingState handling,
        Summary.SubjectView subject,
        Set<String> countries,
        Set<String> crossings,
        Map<String, String> places,
        int evidenceCount,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        @Nullable Instant detectedAt,
        boolean quiet,
        String headline) {

    static ReleasedSummary of(ReleasedAlert alert) {
        List<Evidence> shown = alert.evidence();
        return new ReleasedSummary(
                alert.alertId(),
                alert.revision(),
                alert.change().name(),
                alert.open(),
                alert.pattern(),
                alert.severity(),
                alert.confidence(),
                alert.impact(),
                alert.extent(),
                null,
                new Summary.SubjectView(alert.kind(), alert.subject(), alert.subject()),
                shown.stream().map(Evidence::country).collect(Collectors.toCollection(TreeSet::new)),
                shown.stream().map(Evidence::crossing).collect(Collectors.toCollection(TreeSet::new)),
                Evidence.namesOutsideRegister(shown),
                shown.size(),
                shown.stream().map(Evidence::occurredAt).min(Instant::compareTo).orElse(null),
                shown.stream().map(Evidence::occurredAt).max(Instant::compareTo).orElse(null),
                alert.detectedAt(),
                alert.quiet(),
                alert.headline());
    }
}
