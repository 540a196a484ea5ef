package org.tamga.alerting.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.sighting;
import static org.tamga.alerting.Findings.withdrawn;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.Subject;

/** What an officer reads. */
class WordsTest {
    private static final Words ENGLISH = Words.english();
    private static final Map<String, String> FIGURES = Map.of(
            "hits", "3",
            "sightings", "1",
            "countries", "KZ,TJ,UZ",
            "crossings", "c1,c2",
            "first", "2026-03-01T06:00:00Z",
            "last", "2026-03-12T07:00:00Z",
            "window", "PT2160H",
            "high-from-hits", "3");

    private final Finding vehicle = opened("a");

    @Test
    void headlineNamesKindCountriesAndSpan() {
        assertThat(headline(vehicle)).isEqualTo("Vehicle seen with drugs in KZ and UZ within 11 days");
        assertThat(headline(revised(vehicle, seizure("a/3", "TJ", 30))))
                .isEqualTo("Vehicle seen with drugs in KZ, TJ and UZ within 30 days");
    }

    @Test
    void headlineTellsSightingsFromFinds() {
        Finding finding = with("phone", List.of(seizure("1", "KZ", 0), sighting("2", "UZ", 0)));

        assertThat(headline(finding)).isEqualTo("Phone number seen with drugs in KZ and sighted in UZ within one day");
    }

    @Test
    void headlineOfAMarkingCountsFinds() {
        Finding finding = with("marking", List.of(seizure("1", "KZ", 0), seizure("2", "KZ", 3), seizure("3", "UZ", 4)));

        assertThat(headline(finding)).isEqualTo("Package marking found 3 times in KZ and UZ within 4 days");
    }

    @Test
    void headlineOfAnUnknownKindSaysTheKind() {
        assertThat(headline(with("drone", vehicle.evidence()))).startsWith("drone seen with drugs");
        assertThat(headline(with("vehicle", List.of()))).isEqualTo("Vehicle: no evidence left");
    }

    @Test
    void headlineNeverHoldsTheKey() {
        assertThat(headline(vehicle)).doesNotContain("123ABC02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hits-on-both-sides", "sighting-on-the-other-side", "marking-often-found", "marking-found"})
    void everyReasonOfDetectionHasThreeSentencesWithoutGaps(String code) {
        List<String> why = why(new Reason(code, FIGURES));

        assertThat(ENGLISH.explains(code)).isTrue();
        assertThat(why)
                .hasSize(3)
                .allSatisfy(sentence ->
                        assertThat(sentence).doesNotContain("{", "}", "null").endsWith("."));
    }

    @Test
    void reasonIsSaidWithItsFigures() {
        assertThat(why(new Reason("hits-on-both-sides", FIGURES)).get(0))
                .isEqualTo("The same key was found 3 times, in KZ, TJ and UZ, at 2 crossings, within 12 days;"
                        + " no gap between two finds is longer than 90 days.");
    }

    @Test
    void unknownReasonShowsItsCodeAndFigures() {
        assertThat(why(new Reason("moon-phase", Map.of("phase", "full", "day", "14"))))
                .containsExactly("moon-phase: day 14, phase full");
        assertThat(why(new Reason("moon-phase", Map.of()))).containsExactly("moon-phase");
    }

    @Test
    void figuresOfAnotherKindAreShownAsTheyAre() {
        assertThat(why(new Reason("hits-on-both-sides", Map.of("hits", "many"))))
                .containsExactly("hits-on-both-sides: hits many");
    }

    @Test
    void withdrawnAlertSaysSoFirst() {
        assertThat(Explanation.of(withdrawn(vehicle), ENGLISH).get(0)).startsWith("Withdrawn");
    }

    @Test
    void languageWithoutWordsIsAnErrorAtStart() {
        assertThatThrownBy(() -> Words.in(Locale.JAPANESE)).isInstanceOf(MissingResourceException.class);
    }

    private static String headline(Finding finding) {
        return Headline.of(finding, ENGLISH);
    }

    private List<String> why(Reason reason) {
        return Explanation.of(with("vehicle", vehicle.evidence(), reason), ENGLISH);
    }

    private Finding with(String kind, List<Evidence> evidence, Reason... reasons) {
        return new Finding(
                vehicle.alertId(),
                1,
                Change.OPENED,
                "linked-" + kind,
                1,
                vehicle.severity(),
                null,
                new Subject(kind, kind + "/0", "ab", 1, "KZ123ABC02"),
                vehicle.anchor(),
                evidence,
                List.of(reasons),
                vehicle.detectedAt(),
                false);
    }
}
