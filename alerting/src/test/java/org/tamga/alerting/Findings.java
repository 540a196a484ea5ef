package org.tamga.alerting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
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
                DAY.plus(Duration.ofDays(12)),
                false);
    }

    public static Finding revised(Finding before, Evidence... more) {
        List<Evidence> evidence = new ArrayList<>(before.evidence());
        evidence.addAll(List.of(more));
        return with(before, Change.REVISED, before.severity(), evidence, false);
    }

    public static Finding quietly(Finding finding) {
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
                finding.detectedAt(),
                true);
    }

    /** The next revision, with this severity. */
    public static Finding as(Severity severity, Finding before) {
        return with(before, Change.REVISED, severity, before.evidence(), before.quiet());
    }

    /** As it is, found at another time. */
    public static Finding at(Instant detectedAt, Finding finding) {
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
                detectedAt,
                finding.quiet());
    }

    public static Finding withdrawn(Finding before) {
        return with(before, Change.WITHDRAWN, before.severity(), before.evidence(), false);
    }

    private static Finding with(
            Finding before, Change change, Severity severity, List<Evidence> evidence, boolean quiet) {
        return new Finding(
                before.alertId(),
                before.revision() + 1,
                change,
                before.pattern(),
                before.ruleVersion(),
                severity,
                before.supersededBy(),
                before.subject(),
                before.anchor(),
                evidence,
                before.reasons(),
                before.detectedAt().plus(Duration.ofHours(1)),
                quiet);
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
                List.of("MEMBERS"));
    }
}
