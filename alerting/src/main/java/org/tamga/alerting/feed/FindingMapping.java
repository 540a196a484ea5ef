package org.tamga.alerting.feed;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.SeizedItem;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.alert.Subject;
import org.tamga.events.Alert;
import org.tamga.events.AlertSubject;
import org.tamga.events.EvidenceItem;

/** From the wire's alert to the centre's. */
public final class FindingMapping {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");

    private FindingMapping() {}

    /** Throws MalformedAlertException if an identity is not one, so that it could not be stored or addressed. */
    public static Finding of(Alert alert) {
        return new Finding(
                checked("alertId", alert.getAlertId(), ID),
                alert.getRevision(),
                Change.valueOf(alert.getChange().name()),
                checked("pattern", alert.getPattern(), NAME),
                alert.getRuleVersion(),
                Severity.valueOf(alert.getSeverity().name()),
                alert.getSupersededBy(),
                subject(alert.getSubject()),
                List.copyOf(alert.getAnchor()),
                each(alert.getEvidence(), FindingMapping::evidence),
                each(alert.getReasons(), FindingMapping::reason),
                each(alert.getAbout(), key -> new Key(key.getKind(), key.getKeyHash(), key.getNormalForm())),
                alert.getOperation(),
                assessment(alert.getConfidence()),
                assessment(alert.getImpact()),
                alert.getDetectedAt(),
                alert.getQuiet());
    }

    private static Subject subject(AlertSubject subject) {
        return new Subject(
                subject.getKind(),
                subject.getRank(),
                subject.getKeyHash(),
                subject.getSecretVersion(),
                subject.getNormalForm());
    }

    private static Reason reason(org.tamga.events.Reason reason) {
        return new Reason(reason.getCode(), reason.getFigures());
    }

    private static @Nullable Assessment assessment(org.tamga.events.@Nullable Assessment assessment) {
        return assessment == null
                ? null
                : new Assessment(
                        Severity.valueOf(assessment.getLevel().name()),
                        each(assessment.getReasons(), FindingMapping::reason));
    }

    private static Evidence evidence(org.tamga.events.Evidence piece) {
        return new Evidence(
                checked("eventId", piece.getEventId(), ID),
                Nature.valueOf(piece.getNature().name()),
                piece.getOccurredAt(),
                piece.getCountry(),
                piece.getCheckpoint(),
                piece.getPlace(),
                piece.getCrossing(),
                piece.getLatitude(),
                piece.getLongitude(),
                piece.getDirection(),
                piece.getTransportMode(),
                piece.getMethod(),
                each(piece.getItems(), FindingMapping::item),
                piece.getKeyAsWritten(),
                List.copyOf(piece.getReleasableTo()),
                piece.getExercise(),
                piece.getTlp(),
                piece.getHandlingCode());
    }

    private static SeizedItem item(EvidenceItem item) {
        return new SeizedItem(item.getGroup(), item.getSubstance(), item.getMilligrams());
    }

    private static <A, B> List<B> each(List<A> from, Function<A, B> mapping) {
        return from.stream().map(mapping).toList();
    }

    private static String checked(String field, @Nullable String value, Pattern form) {
        if (value == null || !form.matcher(value).matches()) {
            throw new MalformedAlertException(field + " does not have the form " + form);
        }
        return value;
    }
}
