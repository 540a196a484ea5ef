package org.tamga.alerting.release;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.alert.Nature;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.SeizedItem;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.alert.Subject;

/** Alerts on one vehicle, by who reported what and to whom they release it. */
final class ReleaseCases {
    static final String PLATE = "123 ABC 02";

    private ReleaseCases() {}

    /** Decides on alerts that are no channels. */
    static Decision decide(Finding finding, String country) {
        return decide(finding, country, Map.of());
    }

    /** @param others the alerts that a channel is made of */
    static Decision decide(Finding finding, String country, Map<String, Finding> others) {
        return new Releasability(
                        Recipients.DEFAULT,
                        id -> Optional.ofNullable(others.get(id)),
                        ReleaseCases::owners,
                        Set::of,
                        false)
                .decide(finding, recipient(country));
    }

    /** Of operation north-star KZ and TJ, of any other nobody. */
    static Set<String> owners(String operation) {
        return operation.equals("north-star") ? Set.of("KZ", "TJ") : Set.of();
    }

    static Recipient recipient(String country) {
        return Recipients.DEFAULT.find(country).orElseThrow();
    }

    /** The n-th report, n days after the first day: a seizure of heroin, releasable to those named. */
    static Evidence report(int n, String country, String... releasableTo) {
        return new Evidence(
                Findings.id("report " + n),
                Nature.SEIZURE,
                Findings.DAY.plus(Duration.ofDays(n)).plusSeconds(61L * n + 7),
                country,
                country + "-POST" + n,
                "Post " + n + " of " + country,
                "CROSSING-" + n,
                40.0 + n,
                70.0 + n,
                "inbound",
                "road",
                null,
                List.of(new SeizedItem("heroin", "heroin no. " + n, 1_000_000L + n)),
                PLATE,
                List.of(releasableTo),
                false,
                null,
                null);
    }

    static Finding alert(Evidence... evidence) {
        return alert("a", "linked-vehicle", Map.of(), List.of(evidence));
    }

    /** A channel made of alerts. */
    static Finding channel(List<Finding> parts, Evidence... evidence) {
        String ids = String.join(",", parts.stream().map(Finding::alertId).toList());
        return alert("channel", "channel", Map.of("alerts", ids), List.of(evidence));
    }

    static Finding alert(String name, String pattern, Map<String, String> figures, List<Evidence> evidence) {
        Finding usual = Findings.opened(name);
        boolean isChannel = pattern.equals("channel");
        return new Finding(
                usual.alertId(),
                1,
                Change.OPENED,
                pattern,
                1,
                Severity.HIGH,
                null,
                isChannel ? new Subject("channel", "", "", 1, "") : usual.subject(),
                evidence.stream().limit(1).map(Evidence::eventId).toList(),
                evidence,
                List.of(isChannel ? new Reason("channel", figures) : Findings.bothSides()),
                isChannel ? List.of() : List.of(new Key("vehicle", "ab12", "KZ123ABC02")),
                null,
                Findings.confidence(),
                Findings.impact(),
                usual.detectedAt(),
                false);
    }
}
