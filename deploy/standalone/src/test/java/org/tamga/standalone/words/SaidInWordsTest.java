package org.tamga.standalone.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;
import org.tamga.alerting.words.Explanation;
import org.tamga.alerting.words.Headline;
import org.tamga.alerting.words.SubjectName;
import org.tamga.alerting.words.Words;
import org.tamga.producers.command.SimulateCommand;
import picocli.CommandLine;

/**
 * Everything that detection finds in a simulated region, where every pattern has its networks, is explained by the centre
 * in both languages. A pattern without a name there is told in general words, so that adding one needs none.
 */
class SaidInWordsTest {
    /** What that region has none of: an uncaught convoy, one faster than an aeroplane, one caught after short stays, one batch in one country, three alike. */
    private static final List<String> RARE = List.of(
            passed(1, "KZ-KORDAY", "2025-03-01T06:00:00Z", plate("901XAA02")),
            passed(2, "KZ-KORDAY", "2025-03-01T06:05:00Z", plate("902XAA02")),
            passed(3, "UZ-YALLAMA", "2025-03-04T06:00:00Z", plate("901XAA02")),
            passed(4, "UZ-YALLAMA", "2025-03-04T06:05:00Z", plate("902XAA02")),
            passed(5, "KZ-KORDAY", "2025-03-08T06:00:00Z", plate("901XAA02")),
            passed(6, "KZ-KORDAY", "2025-03-08T06:05:00Z", plate("902XAA02")),
            flown(7, "KZ-ALMATY-AIRPORT", "2025-03-01T06:00:00Z", passport("N77001122")),
            flown(8, "UZ-TASHKENT-AIRPORT", "2025-03-01T06:10:00Z", passport("N77001122")),
            left(10, "2025-03-11T06:00:00Z", plate("903XAA02")),
            passed(11, "KZ-KORDAY", "2025-03-11T06:20:00Z", plate("903XAA02")),
            left(12, "2025-03-12T06:00:00Z", plate("903XAA02")),
            passed(13, "KZ-KORDAY", "2025-03-12T06:25:00Z", plate("903XAA02")),
            left(14, "2025-03-13T06:00:00Z", plate("903XAA02")),
            passed(15, "KZ-KORDAY", "2025-03-13T06:30:00Z", plate("903XAA02")),
            identified(16, "KZ-KORDAY", "2025-03-20T06:00:00Z", "inbound", "road", "POSITIVE", plate("903XAA02")),
            profiled(17, "KZ-KORDAY", "2025-03-01T06:00:00Z"),
            profiled(18, "KZ-DOSTYK", "2025-03-20T06:00:00Z"),
            hidden(19, "KZ-KORDAY", "2025-04-01T06:00:00Z"),
            hidden(20, "UZ-YALLAMA", "2025-04-05T06:00:00Z"),
            hidden(21, "KZ-DOSTYK", "2025-04-09T06:00:00Z"));

    /** Told after a closure that a rule's calendar names, and the default rules name none; tested beside the words. */
    private static final String AFTER_SOMETHING = "moved-after-";

    private static List<Finding> found = List.of();

    @BeforeAll
    static void lookForAlertsInARegion(@TempDir Path folder) throws Exception {
        Path region = folder.resolve("region");
        int status = new CommandLine(new SimulateCommand())
                .execute(
                        "--output=" + region,
                        "--seed=7",
                        "--days=150",
                        "--sightings-per-day=20",
                        "--networks=42",
                        "--quiet");
        assertThat(status).isZero();
        Path events = region.resolve("events.ndjson");
        Files.write(events, RARE, StandardOpenOption.APPEND);
        Files.write(events, placeholder(), StandardOpenOption.APPEND);
        found = FoundAlerts.in(events);
    }

    static Stream<Named<Words>> languages() {
        return Words.LANGUAGES.stream().map(language -> Named.of(language.getLanguage(), Words.in(language)));
    }

    @Test
    void everyReasonThatHasWordsIsReallyGiven() {
        Words words = Words.english();
        Set<String> explained = new TreeSet<>(words.keys().stream()
                .filter(key -> key.endsWith(".now") && !key.startsWith("generic") && !key.startsWith(AFTER_SOMETHING))
                .map(key -> key.substring(0, key.length() - ".now".length()))
                .toList());

        Set<String> given = new HashSet<>();
        found.forEach(finding -> finding.reasons().forEach(reason -> given.add(reason.code())));

        assertThat(given).containsAll(explained);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyReasonOfAPatternThatHasANameHasWords(Words words) {
        assertThat(found.stream().filter(finding -> words.has("pattern." + finding.pattern())))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.reasons())
                        .allSatisfy(reason -> assertThat(words.explains(reason.code()))
                                .as(finding.pattern() + ": " + reason.code())
                                .isTrue()));
        assertThat(found).allSatisfy(finding -> {
            assertHasWords("confidence.", finding.confidence(), words);
            assertHasWords("impact.", finding.impact(), words);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyAlertIsSaidWithoutGaps(Words words) {
        assertThat(found).hasSizeGreaterThan(100).allSatisfy(finding -> {
            List<String> sentences = new ArrayList<>(Explanation.of(finding, words));
            sentences.addAll(Explanation.ofConfidence(finding, words));
            sentences.addAll(Explanation.ofImpact(finding, words));
            assertThat(sentences).allSatisfy(sentence -> assertThat(sentence).endsWith("."));
            sentences.add(Headline.of(finding, words));
            sentences.add(SubjectName.of(finding, words));
            List<String> codes = finding.reasons().stream()
                    .map(Reason::code)
                    .filter(code -> code.contains("-"))
                    .toList();
            assertThat(sentences)
                    .allSatisfy(sentence ->
                            assertThat(sentence).doesNotContain("{", "}", "null", "..", "PT", "KZ-", "UZ-", "TJ-"));
            assertThat(sentences).noneMatch(sentence -> codes.stream().anyMatch(sentence::contains));
        });
    }

    /** With the figures that detection gives, no sentence falls back to the general words. */
    @ParameterizedTest
    @MethodSource("languages")
    void figuresFitTheWords(Words words) {
        assertThat(found.stream().filter(finding -> words.has("pattern." + finding.pattern())))
                .allSatisfy(finding -> {
                    assertThat(Explanation.of(finding, words))
                            .hasSize(3 * finding.reasons().size());
                    finding.reasons()
                            .forEach(reason -> assertThat(Explanation.of(finding, words))
                                    .noneMatch(sentence -> sentence.startsWith(asWords(reason) + ":")));
                });
    }

    @Test
    void severityConfidenceAndImpactAreThreeThings() {
        Set<String> combinations = new TreeSet<>();
        found.forEach(finding -> combinations.add(finding.severity() + " "
                + finding.confidence().level() + " " + finding.impact().level()));

        assertThat(combinations).contains("HIGH LOW LOW", "HIGH HIGH HIGH", "HIGH HIGH LOW", "LOW MEDIUM HIGH");
    }

    private static void assertHasWords(String prefix, Assessment assessment, Words words) {
        assertThat(assessment.reasons())
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(words.has(prefix + reason.code()))
                        .as(prefix + reason.code())
                        .isTrue());
    }

    private static String asWords(Reason reason) {
        String text = reason.code().replace('-', ' ');
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String passed(int number, String checkpoint, String at, String subject) {
        return identified(number, checkpoint, at, "inbound", "road", "SIGHTING", subject);
    }

    private static String left(int number, String at, String subject) {
        return identified(number, "KZ-KORDAY", at, "outbound", "road", "SIGHTING", subject);
    }

    private static String flown(int number, String checkpoint, String at, String subject) {
        return identified(number, checkpoint, at, "inbound", "air", "SIGHTING", subject);
    }

    private static String identified(
            int number, String checkpoint, String at, String direction, String mode, String result, String subject) {
        return """
                {"type":"identification","eventId":"5a1d0000-0000-4000-8000-000000000%03d","checkpoint":"%s",\
                "occurredAt":"%s","direction":"%s","transportMode":"%s","method":"MANUAL","result":"%s","subjects":[%s]}""".formatted(number, checkpoint, at, direction, mode, result, subject);
    }

    /** More than a hundred times in a day what was typed where the plate was not known. */
    private static List<String> placeholder() {
        return IntStream.rangeClosed(30, 130)
                .mapToObj(number -> passed(
                        number,
                        "KZ-KORDAY",
                        Instant.parse("2025-03-01T00:00:00Z")
                                .plus(Duration.ofMinutes(10L * number))
                                .toString(),
                        plate("AAA111")))
                .toList();
    }

    private static String profiled(int number, String checkpoint, String at) {
        return """
                {"type":"seizure","eventId":"5a1d0000-0000-4000-8000-0000000000%02d","checkpoint":"%s","occurredAt":"%s",\
                "items":[{"substance":"heroin","quantity":2,"unit":"kg","profile":{"method":"IR",\
                "values":{"a":40,"b":30,"c":20,"d":10}}}]}""".formatted(number, checkpoint, at);
    }

    private static String hidden(int number, String checkpoint, String at) {
        return """
                {"type":"seizure","eventId":"5a1d0000-0000-4000-8000-0000000000%02d","checkpoint":"%s","occurredAt":"%s",\
                "transportMode":"road","coverLoad":"pomegranates","departureCountry":"AF","destinationCountry":"LV",\
                "items":[{"substance":"heroin","quantity":2,"unit":"kg","concealment":"hollow gear stick"}]}""".formatted(number, checkpoint, at);
    }

    private static String plate(String plate) {
        return "{\"kind\":\"vehicle\",\"plate\":\"" + plate + "\",\"country\":\"KZ\"}";
    }

    private static String passport(String number) {
        return "{\"kind\":\"document\",\"number\":\"" + number + "\",\"country\":\"KZ\"}";
    }
}
