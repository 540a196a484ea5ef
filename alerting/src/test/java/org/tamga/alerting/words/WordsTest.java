package org.tamga.alerting.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tamga.alerting.Findings.assessed;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.sighting;
import static org.tamga.alerting.Findings.withdrawn;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Key;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.alert.Subject;

/** What an officer reads. */
class WordsTest {
    private static final Words ENGLISH = Words.english();
    private static final Words RUSSIAN = Words.in(Locale.forLanguageTag("ru"));
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
        assertThat(headline(until(30))).isEqualTo("Vehicle seen with drugs in KZ, TJ and UZ within 30 days");
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

    @Test
    void reasonIsSaidWithItsFigures() {
        assertThat(why(new Reason("hits-on-both-sides", FIGURES)).get(0))
                .isEqualTo("The same key was found 3 times, in KZ, TJ and UZ, at 2 crossings, within 12 days;"
                        + " no gap between two finds is longer than 90 days.");
    }

    @Test
    void aSeverityThatARuleGaveIsNotSaidToFollowFromWhatWasFound() {
        Map<String, String> figures = new java.util.HashMap<>(FIGURES);
        figures.put("found-severity", "LOW");

        assertThat(why(new Reason("hits-on-both-sides", figures)))
                .hasSize(3)
                .startsWith(why(new Reason("hits-on-both-sides", FIGURES)).get(0))
                .satisfies(why -> assertThat(why.get(1))
                        .endsWith("as the rule of the pattern “Linked vehicle” sets it for this."))
                .satisfies(why -> assertThat(why.get(2)).startsWith("It changes, or is withdrawn, if"));
    }

    @Test
    void russianCountsAsRussianDoes() {
        Reason three = new Reason("hits-on-both-sides", FIGURES);
        assertThat(Explanation.of(with("vehicle", vehicle.evidence(), three), RUSSIAN)
                        .get(0))
                .isEqualTo("Один и тот же ключ обнаружен с наркотиками 3 раза: KZ, TJ и UZ, на 2 переходах, за 12 дней;"
                        + " перерыв между двумя находками не больше 90 дней.");
        assertThat(Headline.of(until(21), RUSSIAN))
                .isEqualTo("Автомобиль: наркотики обнаружены в KZ, TJ и UZ за 21 день");
        assertThat(Headline.of(until(22), RUSSIAN)).endsWith("за 22 дня");
        assertThat(Headline.of(until(25), RUSSIAN)).endsWith("за 25 дней");
    }

    /** A simulated region has no calendar of closures. */
    @ParameterizedTest
    @ValueSource(strings = {"moved-after-closure", "moved-after-operation", "moved-after-seizure"})
    void displacementIsToldWithWhatDetectionGives(String code) {
        Map<String, String> figures = Map.ofEntries(
                Map.entry("crossing", "crossing-KZ"),
                Map.entry("group", "heroin"),
                Map.entry("cause-day", "2026-02-20"),
                Map.entry("seizures", "1"),
                Map.entry("expected", "4.33"),
                Map.entry("counted-until", "2026-03-12"),
                Map.entry("usual", "13"),
                Map.entry("before-days", "90"),
                Map.entry("after-days", "30"),
                Map.entry("neighbours", "crossing-UZ,KZ/OLD"),
                Map.entry("risen", "12"),
                Map.entry("risen-expected", "2.00"),
                Map.entry("tested", "4"),
                Map.entry("neighbour-km", "300"),
                Map.entry("chance", "0.00012"),
                Map.entry("first", "2026-03-01T06:00:00Z"),
                Map.entry("last", "2026-03-12T07:00:00Z"));
        Finding finding = of("displacement", "substance", vehicle.evidence(), new Reason(code, figures));

        assertThat(headline(finding))
                .isEqualTo("Displacement of heroin: less at Post of KZ, more at Post of UZ and KZ/OLD");
        assertThat(Headline.of(finding, RUSSIAN))
                .isEqualTo("Смещение потока, героин: меньше на Post of KZ, больше на Post of UZ и KZ/OLD");
        assertThat(Explanation.of(finding, ENGLISH).get(0))
                .contains("Post of KZ", "20 Feb 2026", "there was 1 seizure of heroin", "where 4.33 were", "0.00012.");
        assertThat(Explanation.of(finding, RUSSIAN).get(0))
                .contains("20 февр. 2026", "там 1 изъятие", "за 30 дней 12 изъятий", "0,00012.");
        assertThat(Explanation.of(finding, ENGLISH)).hasSize(3).noneMatch(sentence -> sentence.startsWith("Moved"));
    }

    @Test
    void reasonWithoutWordsIsToldWithItsFigures() {
        Reason reason = new Reason(
                "moon-phase",
                Map.of("phase", "full", "window", "PT2160H", "group", "heroin", "usual-kilograms", "0.5", "hits", "3"));

        assertThat(why(reason))
                .containsExactly(
                        "Moon phase: drug heroin, finds 3, phase full, usual kilograms 500 g, window 90 days.",
                        "HIGH, as the rule of the pattern “Linked vehicle” sets it for this.",
                        "It changes, or is withdrawn, if reports among its evidence are corrected, taken back or added"
                                + " to.");
        assertThat(Explanation.of(with("vehicle", vehicle.evidence(), reason), RUSSIAN))
                .first()
                .isEqualTo("Moon phase: наркотик героин, находок 3, phase full, usual kilograms 500 г, срок 90 дн.");
        assertThat(why(new Reason("moon-phase", Map.of()))).first().isEqualTo("Moon phase.");
    }

    @Test
    void patternWithoutWordsGoesByItsId() {
        Finding finding = of("moon-phase", "vehicle", vehicle.evidence(), new Reason("full-moon", Map.of()));

        assertThat(headline(finding)).isEqualTo("Moon phase: 2 reports in KZ and UZ within 11 days");
        assertThat(Headline.of(finding, RUSSIAN)).isEqualTo("Moon phase: 2 сообщения из KZ и UZ за 11 дней");
        assertThat(Explanation.of(finding, ENGLISH).get(1)).contains("“Moon phase”");
    }

    @Test
    void figuresOfAnotherKindAreShownAsTheyAre() {
        assertThat(why(new Reason("hits-on-both-sides", Map.of("hits", "many"))))
                .hasSize(3)
                .first()
                .isEqualTo("Hits on both sides: finds many.");
    }

    @Test
    void confidenceAndImpactSayWhatWeighsMostFirst() {
        assertThat(Explanation.ofConfidence(vehicle, ENGLISH))
                .containsExactly(
                        "2 finds at different places or on different days bear it out.",
                        "Plates, telephone numbers and stamps can be copied or passed on, and nothing in them shows a"
                                + " slip of the pen.",
                        "No report is graded; good grades would raise the confidence.");
        assertThat(Explanation.ofImpact(vehicle, RUSSIAN)).containsExactly("3 кг, героин: от 1 кг считается много.");
    }

    @Test
    void assessmentWithoutWordsIsToldWithItsFigures() {
        Assessment strange = new Assessment(Severity.LOW, List.of(new Reason("full-moon", Map.of("reports", "2"))));

        assertThat(Explanation.ofConfidence(assessed(strange, null, vehicle), ENGLISH))
                .containsExactly("Full moon: reports 2.");
        assertThat(Explanation.ofImpact(assessed(strange, null, vehicle), ENGLISH))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1250 | 1.25 t", "12.5 | 12.5 kg", "12.3456 | 12.3 kg", "1 | 1 kg", "0.34 | 340 g", "0 | 0 kg"})
    void massIsSaidInTheUnitThatOfficersUse(String kilograms, String said) {
        assertThat(Measures.mass(new BigDecimal(kilograms), Locale.ENGLISH)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PT25M | 25 min",
                "PT26H | 1 day, 2 hr",
                "PT73H30M | 3 days, 1 hr",
                "PT0S | 0 min",
                "PT61M | 1 hr, 1 min"
            })
    void spanIsSaidInTwoUnits(String span, String said) {
        assertThat(Measures.span(Duration.parse(span), Locale.ENGLISH)).isEqualTo(said);
    }

    @Test
    void personIsNamedWithTheOtherSpellings() {
        Finding person = about("person", "1980-01-02", "ALIEV RUSTAM|1980-01-02", "ALYEV RUSTAM|1980-01-02");

        assertThat(SubjectName.of(person, ENGLISH)).isEqualTo("ALIEV RUSTAM, 1980-01-02 (+1)");
        assertThat(SubjectName.of(about("pair", "x", "KZ1AA", "KZ2BB"), ENGLISH))
                .isEqualTo("1AA (KZ) + 2BB (KZ)");
        assertThat(SubjectName.of(about("channel", ""), ENGLISH)).isEmpty();
        assertThat(SubjectName.of(vehicle, ENGLISH)).isEqualTo("123ABC02 (KZ)");
    }

    @Test
    void withdrawnAlertSaysSoFirst() {
        assertThat(Explanation.of(withdrawn(vehicle), ENGLISH).get(0)).startsWith("Withdrawn");
    }

    @Test
    void languageWithoutWordsIsAnErrorAtStart() {
        assertThatThrownBy(() -> Words.in(Locale.JAPANESE)).isInstanceOf(MissingResourceException.class);
    }

    /** Found in three countries over that many days. */
    private Finding until(int day) {
        return with("vehicle", List.of(seizure("1", "KZ", 0), seizure("2", "UZ", 1), seizure("3", "TJ", day)));
    }

    private static String headline(Finding finding) {
        return Headline.of(finding, ENGLISH);
    }

    private List<String> why(Reason reason) {
        return Explanation.of(with("vehicle", vehicle.evidence(), reason), ENGLISH);
    }

    private Finding with(String kind, List<Evidence> evidence, Reason... reasons) {
        return of("linked-" + kind, kind, evidence, reasons);
    }

    private Finding of(String pattern, String kind, List<Evidence> evidence, Reason... reasons) {
        return finding(pattern, new Subject(kind, kind + "/0", "ab", 1, "KZ123ABC02"), List.of(), evidence, reasons);
    }

    private Finding about(String kind, String normalForm, String... about) {
        List<Key> keys = Arrays.stream(about)
                .map(key -> new Key(kind.equals("pair") ? "vehicle" : kind, "ab", key))
                .toList();
        return finding("some", new Subject(kind, kind + "/0", "ab", 1, normalForm), keys, vehicle.evidence());
    }

    private Finding finding(
            String pattern, Subject subject, List<Key> about, List<Evidence> evidence, Reason... reasons) {
        return new Finding(
                vehicle.alertId(),
                1,
                Change.OPENED,
                pattern,
                1,
                vehicle.severity(),
                null,
                subject,
                vehicle.anchor(),
                evidence,
                List.of(reasons),
                about,
                null,
                null,
                null,
                vehicle.detectedAt(),
                false);
    }
}
