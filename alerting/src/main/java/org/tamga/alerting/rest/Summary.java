package org.tamga.alerting.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.words.Headline;
import org.tamga.alerting.words.SubjectName;
import org.tamga.alerting.words.Words;

/**
 * An alert as the queue shows it.
 *
 * @param open whether detection holds it to be true now, whatever officers did with it
 * @param confidence null if detection did not say
 * @param impact null if detection did not say
 * @param operation the operation to whose owners it is kept, so that it may not be passed on; null if there is none
 * @param assignee the officer who works on it or is to; null if nobody is named
 * @param heldBy the alert that holds this one back from the queue; null if none does
 * @param shelvedUntil until when it is off the queue; null if it is not, and of a time that has passed it means the same
 * @param escalation how often it was passed on since nobody acknowledged it
 * @param places what a report calls a crossing that is not in the register
 * @param firstAt time of the earliest evidence; null if none is left
 * @param lastAt time of the latest evidence; null if none is left
 * @param exercise whether it is of an exercise
 * @param evidenceIds lower case, sorted; null (and left out) unless asked for
 */
public record Summary(
        String alertId,
        int revision,
        String change,
        boolean open,
        String pattern,
        Severity severity,
        @Nullable Severity confidence,
        @Nullable Severity impact,
        @Nullable String operation,
        HandlingState handling,
        @Nullable String handledBy,
        @Nullable Instant handledAt,
        @Nullable Outcome outcome,
        @Nullable String assignee,
        @Nullable String heldBy,
        @Nullable Instant shelvedUntil,
        int escalation,
        SubjectView subject,
        Set<String> countries,
        Set<String> crossings,
        Map<String, String> places,
        int evidenceCount,
        @Nullable Instant firstAt,
        @Nullable Instant lastAt,
        Instant detectedAt,
        boolean quiet,
        boolean exercise,
        String headline,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Collection<String> evidenceIds) {

    /**
     * The key in clear: the centre's screen is the one place that shows it.
     *
     * @param name for people: names of both vehicles, of a place, of a drug; empty if the headline says all
     */
    public record SubjectView(String kind, String normalForm, String name) {}

    static Summary of(QueuedAlert alert, Words words) {
        return of(alert, words, null);
    }

    static Summary withEvidenceIds(QueuedAlert alert, Words words) {
        return of(alert, words, alert.finding().evidenceIds());
    }

    private static @Nullable Severity level(@Nullable Assessment assessment) {
        return assessment == null ? null : assessment.level();
    }

    private static Summary of(QueuedAlert alert, Words words, @Nullable Collection<String> evidenceIds) {
        Finding finding = alert.finding();
        List<Instant> times =
                finding.evidence().stream().map(Evidence::occurredAt).sorted().toList();
        return new Summary(
                finding.alertId(),
                finding.revision(),
                finding.change().name(),
                finding.open(),
                finding.pattern(),
                finding.severity(),
                level(finding.confidence()),
                level(finding.impact()),
                finding.operation(),
                alert.handling().state(),
                alert.handling().by(),
                alert.handling().at(),
                alert.handling().outcome(),
                alert.handling().assignee(),
                alert.heldBy(),
                alert.handling().shelvedUntil(),
                alert.handling().escalation(),
                new SubjectView(
                        finding.subject().kind(), finding.subject().normalForm(), SubjectName.of(finding, words)),
                finding.countries(),
                finding.crossings(),
                Evidence.namesOutsideRegister(finding.evidence()),
                finding.evidence().size(),
                times.isEmpty() ? null : times.get(0),
                times.isEmpty() ? null : times.get(times.size() - 1),
                finding.detectedAt(),
                finding.quiet(),
                finding.exercise(),
                Headline.of(finding, words),
                evidenceIds);
    }
}
