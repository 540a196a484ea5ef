package org.tamga.alerting.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.release.ReleaseCases.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;

/** Which keys of an alert a recipient's own reports hold. */
class ReleasedKeyTest {
    @ParameterizedTest
    @CsvSource({
        "vehicle, KZ123ABC02, 123-авс 02",
        "document, TJ400123456, 400 123456",
        "container, MSKU1234565, msku 123456-5",
        "vin, XTA210990Y2766389, xta210990y2766389",
        "phone, +992931234567, 00 992 (93) 123-45-67",
        "phone, +992931234567, +992 93 1234567",
        "device, 490154203237518, 49-015420-323751-8",
        "marking, heroinLION555, Lion 555",
        "person, IVANOV IVAN|1980-01-01, Иванов Иван",
    })
    void keyIsToldToWhomWroteItHoweverItWasWritten(String kind, String normalForm, String written) {
        assertThat(told(kind, List.of(normalForm), written)).containsExactly(new ReleasedKey(kind, normalForm));
    }

    @ParameterizedTest
    @CsvSource({
        "vehicle, KZ123ABC02, 123 ABC 03",
        "document, TJ400123456, 123456",
        "container, MSKU1234565, 1234565",
        "phone, +992931234567, +931234567",
        "device, 490154203237518, 490154203237519",
        "marking, opiumLION555, Lion 555",
    })
    void keyIsNotToldToWhomWroteAnother(String kind, String normalForm, String written) {
        assertThat(told(kind, List.of(normalForm), written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vehicle, ''", "vehicle, ' '", "vehicle,", "person, ''", "person,"})
    void keyIsNotToldToWhomWroteNone(String kind, @Nullable String written) {
        assertThat(told(kind, List.of("KZ123ABC02"), written)).isEmpty();
    }

    @Test
    void ofTwoVehiclesOnlyThatWhichWasReportedIsTold() {
        assertThat(told("vehicle", List.of("KZ123ABC02", "UZ01A777AA"), "01 A 777 AA"))
                .containsExactly(new ReleasedKey("vehicle", "UZ01A777AA"));
    }

    @Test
    void ofAPersonSpelledInSeveralWaysNoSpellingIsTold() {
        assertThat(told("person", List.of("IVANOV IVAN|1980-01-01", "IVANOFF IVAN|1980-01-01"), "Ivanov Ivan"))
                .isEmpty();
    }

    private static List<ReleasedKey> told(String kind, List<String> normalForms, @Nullable String written) {
        Finding usual = Findings.opened("a");
        Evidence usualReport = report(1, "KZ");
        Finding finding = new Finding(
                usual.alertId(),
                usual.revision(),
                usual.change(),
                "linked-" + kind,
                usual.ruleVersion(),
                usual.severity(),
                null,
                usual.subject(),
                usual.anchor(),
                usual.evidence(),
                usual.reasons(),
                normalForms.stream()
                        .map(form -> new Key(kind, "hash of " + form, form))
                        .toList(),
                null,
                null,
                null,
                usual.detectedAt(),
                false);
        Evidence own = new Evidence(
                usualReport.eventId(),
                usualReport.nature(),
                usualReport.occurredAt(),
                usualReport.country(),
                usualReport.checkpoint(),
                usualReport.place(),
                usualReport.crossing(),
                usualReport.latitude(),
                usualReport.longitude(),
                usualReport.direction(),
                usualReport.transportMode(),
                usualReport.method(),
                usualReport.items(),
                written,
                usualReport.releasableTo(),
                false,
                null,
                null);
        return ReleasedKey.heldBy(List.of(own), finding);
    }
}
