package org.tamga.topology.mapping;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Standing;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.assessment.Assessment;
import org.tamga.detection.assessment.Confidence;
import org.tamga.detection.assessment.Impact;
import org.tamga.detection.assessment.Spelling;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.events.AlertKey;
import org.tamga.events.AlertSubject;
import org.tamga.events.Evidence;
import org.tamga.events.Reason;
import org.tamga.topology.RegionalSecret;

/**
 * Alerts as they travel and as detection reasons about them.
 *
 * @param secret under which keys travel
 */
public record AlertMapping(RegionalSecret secret) {

    /** What one history says of an alert; its revision is not known there and stands at 0. */
    public org.tamga.events.Alert write(AlertChange said, Speaker history, Instant at) {
        Standing standing = new Standing(said.alert(), 0, said.kind(), said.successor(), false);
        return write(standing, subject(said, history), at, null, null);
    }

    /** How an alert stands: what leaves detection. This is where every alert of every pattern is assessed. */
    public org.tamga.events.Alert write(Standing standing, AlertSubject subject, Instant at) {
        Alert alert = standing.alert();
        Assessment confidence = Confidence.of(
                alert, event -> Spelling.withLookAlikes(shown(event).getKeyAsWritten()));
        return write(standing, subject, at, assessed(confidence), assessed(Impact.of(alert)));
    }

    private org.tamga.events.Alert write(
            Standing standing,
            AlertSubject subject,
            Instant at,
            org.tamga.events.@Nullable Assessment confidence,
            org.tamga.events.@Nullable Assessment impact) {
        Alert alert = standing.alert();
        return new org.tamga.events.Alert(
                alert.alertId().toString(),
                standing.revision(),
                org.tamga.events.AlertChange.valueOf(standing.change().name()),
                alert.pattern(),
                alert.ruleVersion(),
                org.tamga.events.Severity.valueOf(alert.severity().name()),
                text(standing.successor()),
                subject,
                alert.anchor(),
                alert.evidence().stream().map(AlertMapping::shown).toList(),
                List.of(new Reason(alert.why().reason(), alert.why().facts())),
                alert.about().stream()
                        .map(key -> new AlertKey(
                                key.kind().id(), secret.hash(key), key.bare().normalForm()))
                        .toList(),
                alert.operation(),
                confidence,
                impact,
                at,
                standing.quiet());
    }

    /** The alert itself. */
    public static Alert read(org.tamga.events.Alert alert) {
        Reason reason = alert.getReasons().get(0);
        List<Event> evidence =
                alert.getEvidence().stream().map(EvidenceMapping::read).toList();
        return new Alert(
                UUID.fromString(alert.getAlertId()),
                alert.getPattern(),
                alert.getSubject().getRank(),
                about(alert),
                Severity.valueOf(alert.getSeverity().name()),
                alert.getAnchor(),
                time(alert.getAnchor().get(0), evidence),
                evidence,
                alert.getRuleVersion(),
                new Why(reason.getCode(), reason.getFigures()),
                alert.getOperation());
    }

    private static Instant time(String anchor, List<Event> evidence) {
        return evidence.stream()
                .filter(event -> event.eventId().equals(anchor))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the anchor of an alert is not among its evidence"))
                .time();
    }

    /** What a history said of it. */
    public static AlertChange readChange(org.tamga.events.Alert alert) {
        return new AlertChange(change(alert), read(alert), successor(alert));
    }

    /** How it was last told. */
    public static Standing readStanding(org.tamga.events.Alert alert) {
        return new Standing(read(alert), alert.getRevision(), change(alert), successor(alert), alert.getQuiet());
    }

    /** Of a person the subject is the person, not everybody born on that day. */
    private AlertSubject subject(AlertChange said, Speaker history) {
        Alert alert = said.alert();
        boolean isOfMember = !alert.member().isEmpty();
        Key key = isOfMember ? alert.about().get(0) : null;
        return new AlertSubject(
                history.kind(),
                alert.subject(),
                key == null ? history.hash() : secret.hash(key),
                secret.version(),
                Key.bare(key == null ? history.normalForm() : key.normalForm()));
    }

    private static AlertChange.Kind change(org.tamga.events.Alert alert) {
        return AlertChange.Kind.valueOf(alert.getChange().name());
    }

    private static @Nullable UUID successor(org.tamga.events.Alert alert) {
        return alert.getSupersededBy() == null ? null : UUID.fromString(alert.getSupersededBy());
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** Of an exercise they are not told as such: the evidence says it. */
    private static List<Key> about(org.tamga.events.Alert alert) {
        boolean exercise = alert.getEvidence().stream().anyMatch(Evidence::getExercise);
        return alert.getAbout().stream()
                .map(AlertMapping::key)
                .map(key -> exercise ? key.inExercise() : key)
                .toList();
    }

    private static Key key(AlertKey key) {
        return new Key(KeyKind.valueOf(key.getKind().toUpperCase(Locale.ROOT)), key.getNormalForm());
    }

    private static org.tamga.events.Assessment assessed(Assessment assessment) {
        return new org.tamga.events.Assessment(
                org.tamga.events.Severity.valueOf(assessment.level().name()),
                assessment.reasons().stream()
                        .map(why -> new Reason(why.reason(), why.facts()))
                        .toList());
    }

    private static Evidence shown(Event event) {
        if (event.detail() instanceof Evidence shown) {
            return shown;
        }
        throw new IllegalArgumentException("evidence " + event.eventId() + " came without what is shown of it");
    }

    /**
     * The history that speaks of an alert.
     *
     * @param hash its name, under the regional secret; empty for channels
     * @param normalForm what it is of; personal data
     */
    public record Speaker(String kind, String hash, String normalForm) {}
}
