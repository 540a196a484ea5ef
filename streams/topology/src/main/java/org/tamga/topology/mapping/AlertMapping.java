package org.tamga.topology.mapping;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Evidence;
import org.tamga.detection.alerts.Fact;
import org.tamga.detection.alerts.Reason;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Standing;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.report.Nature;
import org.tamga.events.AlertSubject;

/** Alerts as they travel and as detection reasons about them. */
public final class AlertMapping {
    private AlertMapping() {}

    /** What one history says of an alert; its revision is not known there and stands at 0. */
    public static org.tamga.events.Alert write(AlertChange said, AlertSubject subject, Instant at) {
        return write(said.alert(), 0, said.kind(), said.successor(), subject, at, false);
    }

    /** How an alert stands. */
    public static org.tamga.events.Alert write(Standing standing, AlertSubject subject, Instant at) {
        return write(
                standing.alert(),
                standing.revision(),
                standing.change(),
                standing.successor(),
                subject,
                at,
                standing.quiet());
    }

    private static org.tamga.events.Alert write(
            Alert alert,
            int revision,
            AlertChange.Kind change,
            @Nullable UUID successor,
            AlertSubject subject,
            Instant at,
            boolean quiet) {
        return new org.tamga.events.Alert(
                alert.alertId().toString(),
                revision,
                org.tamga.events.AlertChange.valueOf(change.name()),
                alert.pattern(),
                alert.ruleVersion(),
                org.tamga.events.Severity.valueOf(alert.severity().name()),
                successor == null ? null : successor.toString(),
                subject,
                alert.anchor(),
                alert.evidence().stream().map(AlertMapping::shown).toList(),
                List.of(reason(alert.why())),
                at,
                quiet);
    }

    /** The alert itself. */
    public static Alert read(org.tamga.events.Alert alert) {
        return new Alert(
                UUID.fromString(alert.getAlertId()),
                alert.getPattern(),
                alert.getSubject().getRank(),
                Severity.valueOf(alert.getSeverity().name()),
                alert.getAnchor(),
                alert.getEvidence().stream().map(AlertMapping::evidence).toList(),
                alert.getRuleVersion(),
                why(alert.getReasons().get(0)));
    }

    /** What a history said of it. */
    public static AlertChange readChange(org.tamga.events.Alert alert) {
        return new AlertChange(change(alert), read(alert), successor(alert));
    }

    /** How it was last told. */
    public static Standing readStanding(org.tamga.events.Alert alert) {
        return new Standing(read(alert), alert.getRevision(), change(alert), successor(alert), alert.getQuiet());
    }

    private static AlertChange.Kind change(org.tamga.events.Alert alert) {
        return AlertChange.Kind.valueOf(alert.getChange().name());
    }

    private static @Nullable UUID successor(org.tamga.events.Alert alert) {
        return alert.getSupersededBy() == null ? null : UUID.fromString(alert.getSupersededBy());
    }

    private static org.tamga.events.Evidence shown(Evidence evidence) {
        if (evidence.detail() instanceof org.tamga.events.Evidence shown) {
            return shown;
        }
        throw new IllegalArgumentException("evidence " + evidence.eventId() + " came without what is shown of it");
    }

    private static Evidence evidence(org.tamga.events.Evidence shown) {
        return new Evidence(
                shown.getEventId(),
                shown.getOccurredAt(),
                Nature.valueOf(shown.getNature().name()),
                ObservationMapping.place(shown),
                shown);
    }

    private static org.tamga.events.Reason reason(Why why) {
        Map<String, String> figures = new TreeMap<>();
        why.facts().forEach((fact, figure) -> figures.put(fact.id(), figure));
        return new org.tamga.events.Reason(why.reason().id(), figures);
    }

    private static Why why(org.tamga.events.Reason reason) {
        return new Why(
                Reason.valueOf(constant(reason.getCode())),
                reason.getFigures().entrySet().stream()
                        .collect(Collectors.toMap(
                                figure -> Fact.valueOf(constant(figure.getKey())),
                                Map.Entry::getValue,
                                (first, second) -> first,
                                () -> new EnumMap<>(Fact.class))));
    }

    private static String constant(String id) {
        return id.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
