package org.tamga.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/** Findings for tests: one vehicle found in KZ and UZ, and every variation of it. */
public final class Findings {
    public static final Instant DAY = Instant.parse("2026-03-01T06:00:00Z");

    private Findings() {}

    /** The same name gives the same id. */
    public static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** The first revision, HIGH, of two seizures. */
    public static Finding opened(String name) {
        return new Finding(
                id(name),
                1,
                Change.OPENED,
                "linked-vehicle",
                1,
                Severity.HIGH,
                null,
                new Subject("vehicle", "vehicle/0", "ab12", 1, "KZ123ABC02"),
                List.of(id(name + "/1")),
                List.of(seizure(name + "/1", "KZ", 0), seizure(name + "/2", "UZ", 11)),
                List.of(bothSides()),
                List.of(new Key("vehicle", "ab12", "KZ123ABC02")),
                null,
                confidence(),
                impact(),
                DAY.plus(Duration.ofDays(12)),
                false);
    }

    public static Finding revised(Finding before, Evidence... more) {
        List<Evidence> evidence = new ArrayList<>(before.evidence());
        evidence.addAll(List.of(more));
        return with(before, Change.REVISED, before.severity(), evidence, false);
    }

    public static Finding quietly(Finding finding) {
        return copy(
                finding,
                finding.revision(),
                finding.change(),
                finding.severity(),
                finding.evidence(),
                finding.detectedAt(),
                true);
    }

    /** The next revision, with this severity. */
    public static Finding as(Severity severity, Finding before) {
        return with(before, Change.REVISED, severity, before.evidence(), before.quiet());
    }

    /** The key of {@link #opened} was reported too often on a day, counted from {@link #DAY}. */
    public static Finding seenTooOften(String name, int day) {
        Finding alike = opened(name);
        return new Finding(
                alike.alertId(),
                1,
                Change.OPENED,
                "seen-too-often",
                1,
                Severity.LOW,
                null,
                alike.subject(),
                alike.anchor(),
                List.of(
                        sighting(name + "/1", "KZ", day),
                        sighting(name + "/2", "UZ", day),
                        sighting(name + "/3", "KZ", day)),
                List.of(new Reason(
                        "more-often-than-one-can-be",
                        Map.of(
                                "day", DAY.plus(Duration.ofDays(day)).toString().substring(0, 10),
                                "most-times", "2",
                                "first", DAY.plus(Duration.ofDays(day)).toString(),
                                "last", DAY.plus(Duration.ofDays(day)).toString()))),
                alike.about(),
                null,
                null,
                null,
                alike.detectedAt(),
                false);
    }

    /** As it is, with evidence on the first and on the last of some days, counted from {@link #DAY}. */
    public static Finding between(int first, int last, Finding finding) {
        String name = finding.alertId();
        return copy(
                finding,
                finding.revision(),
                finding.change(),
                finding.severity(),
                List.of(seizure(name + "/1", "KZ", first), seizure(name + "/2", "UZ", last)),
                finding.detectedAt(),
                finding.quiet());
    }

    /** As it is, about other keys, the first of which is the subject. */
    public static Finding about(String keyHash, Finding finding, String... more) {
        List<Key> keys = new ArrayList<>(List.of(new Key("vehicle", keyHash, "KZ456DEF02")));
        List.of(more).forEach(other -> keys.add(new Key("vehicle", other, "KZ123ABC02")));
        return new Finding(
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                finding.supersededBy(),
                new Subject("vehicle", "vehicle/0", keyHash, 1, "KZ456DEF02"),
                finding.anchor(),
                finding.evidence(),
                finding.reasons(),
                keys,
                finding.operation(),
                finding.confidence(),
                finding.impact(),
                finding.detectedAt(),
                finding.quiet());
    }

    /** As it is, about one key of some kind, which its reports wrote as they did. */
    public static Finding named(String kind, String normalForm, Finding finding) {
        return new Finding(
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                finding.supersededBy(),
                new Subject(kind, kind + "/0", "cd34", 1, normalForm),
                finding.anchor(),
                finding.evidence().stream().map(Findings::withoutKey).toList(),
                finding.reasons(),
                List.of(new Key(kind, "cd34", normalForm)),
                finding.operation(),
                finding.confidence(),
                finding.impact(),
                finding.detectedAt(),
                finding.quiet());
    }

    private static Evidence withoutKey(Evidence piece) {
        return new Evidence(
                piece.eventId(),
                piece.nature(),
                piece.occurredAt(),
                piece.country(),
                piece.checkpoint(),
                piece.place(),
                piece.crossing(),
                piece.latitude(),
                piece.longitude(),
                piece.direction(),
                piece.transportMode(),
                piece.method(),
                piece.items(),
                null,
                piece.releasableTo(),
                piece.exercise(),
                piece.tlp(),
                piece.handlingCode());
    }

    /** A channel over the evidence of some alerts. */
    public static Finding channel(String name, Finding... parts) {
        Finding first = parts[0];
        List<Evidence> evidence = new ArrayList<>();
        List.of(parts)
                .forEach(part -> part.evidence().stream()
                        .filter(piece -> evidence.stream()
                                .noneMatch(known -> known.eventId().equals(piece.eventId())))
                        .forEach(evidence::add));
        evidence.sort(Comparator.comparing(Evidence::occurredAt));
        return new Finding(
                id(name),
                1,
                Change.OPENED,
                "channel",
                1,
                Severity.HIGH,
                null,
                new Subject("channel", "", "", 1, ""),
                List.of(evidence.get(0).eventId()),
                evidence,
                List.of(new Reason(
                        "channel",
                        Map.of(
                                "alerts",
                                        String.join(
                                                ",",
                                                List.of(parts).stream()
                                                        .map(Finding::alertId)
                                                        .toList()),
                                "seizures", String.valueOf(evidence.size()),
                                "countries", "KZ,UZ",
                                "crossings", "a,b",
                                "first", evidence.get(0).occurredAt().toString(),
                                "last",
                                        evidence.get(evidence.size() - 1)
                                                .occurredAt()
                                                .toString()))),
                List.of(),
                null,
                null,
                null,
                first.detectedAt(),
                false);
    }

    /** As it is, found at another time. */
    public static Finding at(Instant detectedAt, Finding finding) {
        return copy(
                finding,
                finding.revision(),
                finding.change(),
                finding.severity(),
                finding.evidence(),
                detectedAt,
                finding.quiet());
    }

    public static Finding withdrawn(Finding before) {
        return with(before, Change.WITHDRAWN, before.severity(), before.evidence(), false);
    }

    /** As it is, assessed otherwise; null for not at all. */
    public static Finding assessed(@Nullable Assessment confidence, @Nullable Assessment impact, Finding finding) {
        return new Finding(
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                finding.supersededBy(),
                finding.subject(),
                finding.anchor(),
                finding.evidence(),
                finding.reasons(),
                finding.about(),
                finding.operation(),
                confidence,
                impact,
                finding.detectedAt(),
                finding.quiet());
    }

    /** As it is, kept to the owners of an operation. */
    public static Finding keptTo(String operation, Finding finding) {
        return new Finding(
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                finding.supersededBy(),
                finding.subject(),
                finding.anchor(),
                finding.evidence(),
                finding.reasons(),
                finding.about(),
                operation,
                finding.confidence(),
                finding.impact(),
                finding.detectedAt(),
                finding.quiet());
    }

    /** As it is, but that all of its evidence is of an exercise. */
    public static Finding exercise(Finding finding) {
        return new Finding(
                finding.alertId(),
                finding.revision(),
                finding.change(),
                finding.pattern(),
                finding.ruleVersion(),
                finding.severity(),
                finding.supersededBy(),
                finding.subject(),
                finding.anchor(),
                finding.evidence().stream().map(Findings::exercise).toList(),
                finding.reasons(),
                finding.about(),
                finding.operation(),
                finding.confidence(),
                finding.impact(),
                finding.detectedAt(),
                finding.quiet());
    }

    public static Evidence exercise(Evidence piece) {
        return new Evidence(
                piece.eventId(),
                piece.nature(),
                piece.occurredAt(),
                piece.country(),
                piece.checkpoint(),
                piece.place(),
                piece.crossing(),
                piece.latitude(),
                piece.longitude(),
                piece.direction(),
                piece.transportMode(),
                piece.method(),
                piece.items(),
                piece.keyAsWritten(),
                piece.releasableTo(),
                true,
                piece.tlp(),
                piece.handlingCode());
    }

    /** As it is, but for to whom all of its evidence is released. */
    public static Finding releasing(String to, Finding finding) {
        return copy(
                finding,
                finding.revision(),
                finding.change(),
                finding.severity(),
                finding.evidence().stream()
                        .map(piece -> releasable(List.of(to), piece))
                        .toList(),
                finding.detectedAt(),
                finding.quiet());
    }

    /** As it is, but for how the evidence of one country is marked. */
    public static Finding marked(String country, @Nullable String tlp, @Nullable String code, Finding finding) {
        return copy(
                finding,
                finding.revision(),
                finding.change(),
                finding.severity(),
                finding.evidence().stream()
                        .map(piece -> piece.country().equals(country) ? marked(tlp, code, piece) : piece)
                        .toList(),
                finding.detectedAt(),
                finding.quiet());
    }

    /** As it is, but for its marking. */
    public static Evidence marked(@Nullable String tlp, @Nullable String code, Evidence piece) {
        return new Evidence(
                piece.eventId(),
                piece.nature(),
                piece.occurredAt(),
                piece.country(),
                piece.checkpoint(),
                piece.place(),
                piece.crossing(),
                piece.latitude(),
                piece.longitude(),
                piece.direction(),
                piece.transportMode(),
                piece.method(),
                piece.items(),
                piece.keyAsWritten(),
                piece.releasableTo(),
                piece.exercise(),
                tlp,
                code);
    }

    private static Evidence releasable(List<String> to, Evidence piece) {
        return new Evidence(
                piece.eventId(),
                piece.nature(),
                piece.occurredAt(),
                piece.country(),
                piece.checkpoint(),
                piece.place(),
                piece.crossing(),
                piece.latitude(),
                piece.longitude(),
                piece.direction(),
                piece.transportMode(),
                piece.method(),
                piece.items(),
                piece.keyAsWritten(),
                to,
                piece.exercise(),
                piece.tlp(),
                piece.handlingCode());
    }

    private static Finding with(
            Finding before, Change change, Severity severity, List<Evidence> evidence, boolean quiet) {
        return copy(
                before,
                before.revision() + 1,
                change,
                severity,
                evidence,
                before.detectedAt().plus(Duration.ofHours(1)),
                quiet);
    }

    private static Finding copy(
            Finding finding,
            int revision,
            Change change,
            Severity severity,
            List<Evidence> evidence,
            Instant detectedAt,
            boolean quiet) {
        return new Finding(
                finding.alertId(),
                revision,
                change,
                finding.pattern(),
                finding.ruleVersion(),
                severity,
                finding.supersededBy(),
                finding.subject(),
                finding.anchor(),
                evidence,
                finding.reasons(),
                finding.about(),
                finding.operation(),
                finding.confidence(),
                finding.impact(),
                detectedAt,
                quiet);
    }

    /** Two finds of a plate, ungraded. */
    public static Assessment confidence() {
        return new Assessment(
                Severity.MEDIUM,
                List.of(
                        new Reason("several-finds", Map.of("finds", "2")),
                        new Reason("key-changes-hands", Map.of("kind", "vehicle")),
                        new Reason("not-graded", Map.of("good", "0", "doubtful", "0", "reports", "2"))));
    }

    /** Three kilograms of heroin. */
    public static Assessment impact() {
        return new Assessment(
                Severity.HIGH,
                List.of(new Reason(
                        "large-quantity",
                        Map.of(
                                "group",
                                "heroin",
                                "kilograms",
                                "3",
                                "high-kilograms",
                                "1",
                                "medium-kilograms",
                                "0.1"))));
    }

    public static Reason bothSides() {
        return new Reason(
                "hits-on-both-sides",
                Map.of(
                        "hits", "2",
                        "sightings", "0",
                        "countries", "KZ,UZ",
                        "crossings", "a,b",
                        "first", DAY.toString(),
                        "last", DAY.plus(Duration.ofDays(11)).toString(),
                        "window", "PT2160H"));
    }

    public static Evidence seizure(String name, String country, int day) {
        return evidence(name, Nature.SEIZURE, country, day);
    }

    public static Evidence sighting(String name, String country, int day) {
        return evidence(name, Nature.SIGHTING, country, day);
    }

    private static Evidence evidence(String name, Nature nature, String country, int day) {
        return new Evidence(
                id(name),
                nature,
                DAY.plus(Duration.ofDays(day)),
                country,
                country + "-POST",
                "Post of " + country,
                "crossing-" + country,
                43.0,
                75.0,
                "inbound",
                "road",
                nature == Nature.SIGHTING ? "ANPR" : null,
                nature == Nature.SEIZURE ? List.of(new SeizedItem("heroin", "heroin", 1_500_000L)) : List.of(),
                "123 ABC 02",
                List.of("MEMBERS"),
                false,
                null,
                null);
    }
}
