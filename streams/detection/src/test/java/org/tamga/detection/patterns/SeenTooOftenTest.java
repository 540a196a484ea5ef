package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Control;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.rules.Stop;
import org.tamga.vocabulary.DrugGroup;

/** Many reports of one key on one day; three are too many here, unless said otherwise. */
class SeenTooOftenTest {
    private static final Instant DAY = Instant.parse("2025-03-01T00:00:00Z");
    private static final Rules RULES = Rules.defaults().only(List.of("seen-too-often"));
    private static final Subject PLACEHOLDER = new Subject.Vehicle("AAA111", "KZ", null);

    private final List<ReportedEvent> reports = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"100, 0", "101, 1", "250, 1"})
    void aHundredADayCanBeOneThing(int times, int alerts) {
        IntStream.range(0, times).forEach(n -> seen("e%03d".formatted(n), n * 1000L, PLACEHOLDER));

        assertThat(new BatchDetection(RULES).open(reports)).hasSize(alerts).allSatisfy(alert -> {
            assertThat(alert.alertId()).isEqualTo(AlertId.of("seen-too-often", "vehicle/0", List.of("e000")));
            assertThat(alert.severity()).isEqualTo(Severity.LOW);
            assertThat(alert.about()).containsExactly(new Key(KeyKind.VEHICLE, "KZAAA111"));
            assertThat(alert.evidence()).hasSize(101);
            assertThat(alert.evidenceIds()).startsWith("e000").endsWith("e100");
            assertThat(alert.why().facts()).containsEntry("day", "2025-03-01").containsEntry("most-times", "100");
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 86399999, true", "-1, 86399999, false", "0, 86400000, false"})
    void aDayIsACalendarDayAtUtc(long first, long last, boolean fires) {
        seen("a", first, PLACEHOLDER);
        seen("b", 5, PLACEHOLDER);
        seen("c", last, PLACEHOLDER);

        assertThat(open()).hasSize(fires ? 1 : 0);
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(PLACEHOLDER, "vehicle/0"),
                Arguments.of(new Subject.Vehicle(null, null, "WDB9634031L123456"), "vin/0"),
                Arguments.of(new Subject.Container("CSQU3054383"), "container/0"),
                Arguments.of(new Subject.Document("N00000000", "KZ"), "document/0"),
                Arguments.of(new Subject.Phone("+77010000000"), "phone/0"),
                Arguments.of(new Subject.Device("490154203237518"), "device/0"),
                Arguments.of(new Subject.Person("Unknown Unknown", "1900-01-01"), "person/0"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whateverStandsForOneThingIsCounted(Subject subject, String shown) {
        Stream.of("a", "b", "c").forEach(id -> seen(id, 0, subject));

        assertThat(open()).extracting(Alert::subject).containsExactly(shown);
    }

    @Test
    void aStampIsOnEveryPackageOfALoad() {
        Stream.of("a", "b", "c")
                .forEach(id -> reports.add(Reports.marked(id, KORDAY, DAY, new Marking(DrugGroup.HEROIN, "LION"))));

        assertThat(open()).isEmpty();
    }

    @Test
    void findsCountAsSightingsDo() {
        seen("c", 3, PLACEHOLDER);
        reports.add(Reports.seizure("b", OLD_MILL, DAY.plusMillis(2), PLACEHOLDER));
        seen("a", 1, PLACEHOLDER);
        reports.add(Reports.positive("d", KORDAY, DAY.plusMillis(4), PLACEHOLDER));

        assertThat(open()).hasSize(1);
        assertThat(open().get(0).anchor()).containsExactly("a");
        assertThat(open().get(0).evidenceIds()).containsExactly("a", "b", "c");
    }

    @Test
    void eachDayIsAnAlertOfItsOwn() {
        for (int day : List.of(0, 1, 40)) {
            Stream.of("a", "b", "c").forEach(id -> seen(id + day, day * 86_400_000L, PLACEHOLDER));
        }

        assertThat(open()).extracting(alert -> alert.anchor().get(0)).containsExactly("a0", "a1", "a40");
    }

    /** Of persons born on one day each counts for himself, and one report may name several. */
    @Test
    void aPersonIsOneOfThoseBornOnThatDay() {
        Subject often = new Subject.Person("Nobody Nobody", "1990-01-01");
        Subject seldom = new Subject.Person("Ali Karimov", "1990-01-01");
        seen("a", 0, seldom, often);
        seen("b", 1, seldom, often);
        seen("c", 2, often);

        assertThat(open()).hasSize(1);
        assertThat(open().get(0).member()).isEqualTo("NOBODY NOBODY");
        assertThat(open().get(0).subject()).isEqualTo("person/1");
    }

    @Test
    void whatIsOnTheStopListIsNotCounted() {
        Stream.of("a", "b", "c").forEach(id -> seen(id, 0, PLACEHOLDER));
        Control stopped = Control.of(Set.of(new Stop(new Key(KeyKind.VEHICLE, "KZAAA111"), null)), List.of());

        assertThat(new BatchDetection(few().with(stopped)).open(reports)).isEmpty();
    }

    @Test
    void itNeverJoinsAlertsToAChannel() {
        Stream.of("a", "b", "c").forEach(id -> seen(id, 0, PLACEHOLDER));

        assertThat(open())
                .noneMatch(
                        alert -> new Channel().concerns(alert, Rules.defaults().of("channel")));
    }

    private void seen(String id, long millis, Subject... subjects) {
        Event event = Event.of(id, DAY.plusMillis(millis), Nature.SIGHTING, KORDAY);
        reports.add(new ReportedEvent(event, List.of(subjects), List.of()));
    }

    private static Rules few() {
        return RULES.with(RULES.of("seen-too-often").with("most-times", "2"));
    }

    private List<Alert> open() {
        return new BatchDetection(few()).open(reports);
    }
}
