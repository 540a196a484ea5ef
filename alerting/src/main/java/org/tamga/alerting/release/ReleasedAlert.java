package org.tamga.alerting.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Marking;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.words.Explanation;
import org.tamga.alerting.words.Headline;
import org.tamga.alerting.words.KeyName;
import org.tamga.alerting.words.SubjectName;
import org.tamga.alerting.words.Words;

/**
 * Exactly what a recipient gets of an alert. It never holds a note, nor what the centre's officers did with the alert; of a
 * hit it holds nothing that rests on what was withheld, so what is said in words is built from the part that goes out.
 *
 * @param recipient ISO 3166-1 alpha-2
 * @param extent in full or as a hit
 * @param exercise whether it is of an exercise
 * @param confidence null in a hit, or if detection did not say
 * @param impact null in a hit, or if detection did not say
 * @param kind kind of what it is about, for example vehicle
 * @param subject what it is about as people write it; empty in a hit whose own evidence does not hold it
 * @param about the keys that may be told
 * @param anchor those of the events that give the alert its identity that are among the evidence
 * @param evidence in order of time
 * @param why sentences: what made it fire; in a hit what belongs together, whom to ask, and what was withheld
 * @param whyConfidence sentences; empty in a hit
 * @param whyImpact sentences; empty in a hit
 * @param supersededBy the alert that took its place; null in a hit, or unless superseded by one that reaches the recipient too
 * @param detectedAt null in a hit: it may tell when others reported
 * @param withheld null in full
 */
public record ReleasedAlert(
        String recipient,
        Extent extent,
        String alertId,
        int revision,
        Change change,
        boolean open,
        boolean quiet,
        boolean exercise,
        String pattern,
        int ruleVersion,
        Severity severity,
        @Nullable Severity confidence,
        @Nullable Severity impact,
        String kind,
        String subject,
        List<ReleasedKey> about,
        List<String> anchor,
        List<Evidence> evidence,
        String headline,
        List<String> why,
        List<String> whyConfidence,
        List<String> whyImpact,
        @Nullable String supersededBy,
        @Nullable Instant detectedAt,
        @Nullable Withheld withheld) {

    /** What stands over all of it: the strictest label of its reports, and every handling code. */
    @JsonProperty("marking")
    public List<String> marking() {
        return Marking.over(evidence);
    }

    /** Empty if nothing may go out. */
    public static Optional<ReleasedAlert> of(Finding finding, Decision decision, Words words) {
        return switch (decision.extent()) {
            case IN_FULL -> Optional.of(inFull(finding.succeededBy(decision.successor()), decision, words));
            case AS_HIT -> Optional.of(asHit(finding, decision, words));
            case NOT_AT_ALL -> Optional.empty();
        };
    }

    private static ReleasedAlert inFull(Finding finding, Decision decision, Words words) {
        return new ReleasedAlert(
                decision.recipient().country(),
                Extent.IN_FULL,
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.open(),
                finding.quiet(),
                finding.exercise(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                level(finding.confidence()),
                level(finding.impact()),
                finding.subject().kind(),
                SubjectName.of(finding, words),
                ReleasedKey.all(finding),
                finding.anchor(),
                finding.evidence(),
                Headline.of(finding, words),
                Explanation.of(finding, words),
                Explanation.ofConfidence(finding, words),
                Explanation.ofImpact(finding, words),
                finding.supersededBy(),
                finding.detectedAt(),
                null);
    }

    private static ReleasedAlert asHit(Finding finding, Decision decision, Words words) {
        List<ReleasedKey> keys = ReleasedKey.heldBy(decision.shown(), finding);
        boolean allKeys =
                !finding.about().isEmpty() && keys.size() == finding.about().size();
        Withheld withheld = Withheld.of(decision.rest(), !allKeys);
        return new ReleasedAlert(
                decision.recipient().country(),
                Extent.AS_HIT,
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.open(),
                finding.quiet(),
                finding.exercise(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                null,
                null,
                finding.subject().kind(),
                String.join(
                        " + ",
                        keys.stream()
                                .map(key -> KeyName.of(key.kind(), key.normalForm()))
                                .toList()),
                keys,
                among(finding.anchor(), decision.shown()),
                decision.shown(),
                HitWords.headline(finding, decision, withheld, words),
                HitWords.why(finding, decision, withheld, words),
                List.of(),
                List.of(),
                null,
                null,
                withheld);
    }

    private static @Nullable Severity level(@Nullable Assessment assessment) {
        return assessment == null ? null : assessment.level();
    }

    private static List<String> among(Collection<String> events, List<Evidence> evidence) {
        Set<String> ids = evidence.stream()
                .map(piece -> piece.eventId().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return events.stream()
                .filter(event -> ids.contains(event.toLowerCase(Locale.ROOT)))
                .toList();
    }
}
