package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Places.ALMATY;
import static org.tamga.detection.Places.KONYSBAEVA;
import static org.tamga.detection.Places.KORDAY;
import static org.tamga.detection.Places.YALLAMA;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Reports.positive;
import static org.tamga.detection.Reports.seizure;
import static org.tamga.detection.Reports.sighting;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertId;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Control;
import org.tamga.detection.rules.Operation;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.rules.Stop;

class LinkedPersonTest {
    private static final String BORN = "1984-05-17";
    private static final Subject ALI = person("Ali Karimov");
    private static final Subject ALIM = person("Alim Karimov");
    private static final Subject OLIM = person("Olim Rashidov");

    private final LinkedPerson pattern = new LinkedPerson();
    private final Rule rule = Rules.standard(pattern);

    @Test
    void onePersonWrittenTwoWaysAndCaughtOnTwoSidesIsHigh() {
        Alert alert = only(
                seizure("a", KORDAY, day(0), person("Каримов Али Сергеевич")),
                positive("b", YALLAMA, day(10), person("ALI KARIMOV")));

        assertThat(alert.pattern()).isEqualTo("linked-person");
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.evidenceIds()).containsExactly("a", "b");
        assertThat(alert.why().reason()).isEqualTo("hits-on-both-sides");
        assertThat(alert.subject()).isEqualTo("person/0");
        assertThat(alert.alertId()).isEqualTo(AlertId.of("linked-person", "person/0", List.of("a")));
    }

    @Test
    void namesThatDifferByALetterAreOnePersons() {
        Alert alert = only(seizure("a", KORDAY, day(0), ALI), sighting("b", YALLAMA, day(10), ALIM));

        assertThat(alert.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(alert.why().reason()).isEqualTo("sighting-on-the-other-side");
        assertThat(alert.about()).containsExactly(key("ALI KARIMOV"), key("ALIM KARIMOV"));
    }

    /** The one between makes them one person, and brings the far sighting no nearer to the find. */
    @Test
    void aSightingOfTheClusterBeyondTheWindowIsNoEvidence() {
        assertThat(open(
                        seizure("a", KORDAY, day(0), ALI),
                        sighting("b", KORDAY, day(400), ALI),
                        sighting("c", YALLAMA, day(730).plusMillis(1), ALI)))
                .isEmpty();
        assertThat(only(
                                seizure("a", KORDAY, day(0), ALI),
                                sighting("b", KORDAY, day(400), ALI),
                                sighting("c", YALLAMA, day(730), ALI))
                        .evidenceIds())
                .containsExactly("a", "c");
    }

    @Test
    void onlyNamesOfTheEvidenceAreNamed() {
        assertThat(only(
                                seizure("a", KORDAY, day(0), ALI),
                                seizure("b", YALLAMA, day(10), ALI),
                                sighting("c", KORDAY, day(5), ALIM))
                        .about())
                .containsExactly(key("ALI KARIMOV"));
    }

    @Test
    void alertsOfOneBirthdayComeInOrderOfTheirAnchors() {
        for (boolean first : new boolean[] {true, false}) {
            assertThat(pattern.alerts(
                            history(
                                    seizure("a", KORDAY, day(0), first ? ALI : OLIM),
                                    seizure("b", KORDAY, day(1), first ? OLIM : ALI),
                                    seizure("c", YALLAMA, day(2), ALI),
                                    seizure("d", YALLAMA, day(3), OLIM)),
                            Scope.ALL,
                            rule))
                    .flatExtracting(Alert::anchor)
                    .containsExactly("a", "b");
        }
    }

    @Test
    void namesTooFarApartAreTwoPersons() {
        assertThat(open(seizure("a", KORDAY, day(0), ALI), seizure("b", YALLAMA, day(10), OLIM)))
                .isEmpty();
    }

    @Test
    void anotherDayOfBirthIsAnotherPerson() {
        assertThat(open(
                        seizure("a", KORDAY, day(0), ALI),
                        seizure("b", YALLAMA, day(10), new Subject.Person("Ali Karimov", "1984-05-18"))))
                .isEmpty();
    }

    @Test
    void whoIsBornOnTheFirstOfJanuaryMustHaveTheSameName() {
        Subject ali = new Subject.Person("Ali Karimov", "1984-01-01");
        Subject alim = new Subject.Person("Alim Karimov", "1984-01-01");
        Subject inCyrillic = new Subject.Person("Каримов Али", "1984-01-01");

        assertThat(open(seizure("a", KORDAY, day(0), ali), seizure("b", YALLAMA, day(10), alim)))
                .isEmpty();
        assertThat(open(seizure("a", KORDAY, day(0), ali), seizure("b", YALLAMA, day(10), inCyrillic)))
                .hasSize(1);
    }

    @Test
    void similarityOfNineTenthsIsEnoughAndTheNextLowerIsNot() {
        // the names have no common beginning
        assertThat(open(
                        seizure("a", KORDAY, day(0), person("abcdefghijklmnopqrst")),
                        seizure("b", YALLAMA, day(1), person("xbcdefghijklmnopqxyz"))))
                .as("16 of 20 in place: jaro 0.8667")
                .isEmpty();
        assertThat(open(
                        seizure("a", KORDAY, day(0), person("abcdefghijklmnopqrst")),
                        seizure("b", YALLAMA, day(1), person("xbcdefghijklmnopqrxy"))))
                .as("17 of 20 in place: jaro 0.9 exactly, but for rounding")
                .hasSize(1);
    }

    @Test
    void aClusterIsHeldTogetherByThoseBetween() {
        Subject first = person("Abdulla Karimov");
        Subject between = person("Abdulaev Karim");
        Subject last = person("Abdulaeva Karima");
        ReportedEvent[] both = {seizure("a", KORDAY, day(0), first), seizure("c", YALLAMA, day(2), last)};

        assertThat(open(both)).isEmpty();
        assertThat(only(both[0], sighting("b", KORDAY, day(1), between), both[1])
                        .evidenceIds())
                .containsExactly("a", "c");
    }

    @Test
    void matchesReachTwoYearsAndNotAMillisecondMore() {
        assertThat(open(seizure("a", KORDAY, day(0), ALI), seizure("b", YALLAMA, day(730), ALIM)))
                .hasSize(1);
        assertThat(open(seizure("a", KORDAY, day(0), ALI), seizure("b", YALLAMA, day(730).plusMillis(1), ALIM)))
                .isEmpty();
        assertThat(open(seizure("a", KORDAY, day(0), ALI), seizure("b", YALLAMA, day(730).plusMillis(1), ALI)))
                .isEmpty();
    }

    @Test
    void aSightingCarriesTheClusterOnButNotTheChain() {
        assertThat(open(
                        seizure("a", KORDAY, day(0), ALI),
                        sighting("b", YALLAMA, day(700), ALIM),
                        seizure("c", KORDAY, day(1400), ALI)))
                .extracting(Alert::evidenceIds)
                .containsExactly(List.of("a", "b"), List.of("b", "c"));
    }

    @Test
    void theSameNameAfterALongSilenceIsAnotherCluster() {
        Alert alert = only(
                seizure("a", KORDAY, day(0), ALI),
                seizure("b", YALLAMA, day(1), ALI),
                sighting("c", ALMATY, day(732), ALI));

        assertThat(alert.evidenceIds()).containsExactly("a", "b");
    }

    @Test
    void anEventThatNamesTwoOfOneClusterIsEvidenceOnceAndItsSubjectIsTheFirst() {
        Subject other = new Subject.Person("Aaron Zet", "1990-02-03");
        Alert alert = only(seizure("a", KORDAY, day(0), ALIM, ALI, other), seizure("b", YALLAMA, day(1), ALIM));

        assertThat(alert.evidenceIds()).containsExactly("a", "b");
        assertThat(alert.why().facts()).containsEntry("hits", "2");
        assertThat(alert.subject()).as("AARON ZET is person/0").isEqualTo("person/1");
        assertThat(alert.about()).containsExactly(key("ALI KARIMOV"), key("ALIM KARIMOV"));
    }

    @Test
    void twoPersonsOfOneDayOfBirthSeizedTogetherAreTwoAlerts() {
        assertThat(open(seizure("a", KORDAY, day(0), OLIM, ALI), seizure("b", YALLAMA, day(1), ALI, OLIM)))
                .extracting(Alert::subject)
                .containsExactly("person/0", "person/1");
    }

    @Test
    void sightingsAloneRaiseNothing() {
        assertThat(open(sighting("a", KORDAY, day(0), ALI), sighting("b", YALLAMA, day(1), ALIM)))
                .isEmpty();
    }

    @Test
    void aRuleChangesHowAlikeNamesMustBeAndHowNear() {
        ReportedEvent[] events = {seizure("a", KORDAY, day(0), ALI), seizure("b", YALLAMA, day(100), ALIM)};

        assertThat(open(Rules.defaults().with(rule.with("similarity", "0.99")), events))
                .isEmpty();
        assertThat(open(Rules.defaults().with(rule.with("match-gap", "99d")), events))
                .isEmpty();
        assertThat(open(Rules.defaults().with(rule.with("window", "99d")), events))
                .isEmpty();
        assertThat(open(Rules.defaults().with(rule.with("window", "100d")), events))
                .hasSize(1);
    }

    @Test
    void aStoppedPersonNeitherCountsNorHoldsAClusterTogether() {
        Control stop = Control.of(List.of(new Stop(key("ALIM KARIMOV"), null)), List.of());

        assertThat(open(
                        Rules.defaults().with(stop),
                        seizure("a", KORDAY, day(0), ALI),
                        seizure("b", YALLAMA, day(100), ALIM)))
                .isEmpty();
    }

    @Test
    void anOperationOnAnyPersonOfTheClusterKeepsTheAlert() {
        Operation operation = new Operation("op-1", Set.of("KZ"), Set.of(key("ALIM KARIMOV")), day(-1), day(1000));
        Rules rules = Rules.defaults().with(Control.of(List.of(), List.of(operation)));

        assertThat(open(rules, seizure("a", KORDAY, day(0), ALI), sighting("b", YALLAMA, day(100), ALIM)))
                .extracting(Alert::operation)
                .containsExactly("op-1");
    }

    @Test
    void whatIsForgottenHoldsNoClusterTogether() {
        ReportedEvent[] events = {
            seizure("a", KORDAY, day(0), ALI),
            sighting("b", KONYSBAEVA, day(10), ALI),
            sighting("c", YALLAMA, day(700), ALIM)
        };
        Instant fiveYears = day(10).atOffset(ZoneOffset.UTC).plusYears(5).toInstant();

        assertThat(new BatchDetection(Rules.defaults())
                        .open(List.of(events), fiveYears)
                        .get(0)
                        .evidenceIds())
                .containsExactly("a", "b", "c");
        assertThat(new BatchDetection(Rules.defaults())
                        .open(List.of(events), fiveYears.plusMillis(1))
                        .get(0)
                        .evidenceIds())
                .containsExactly("a", "c");
    }

    @Test
    void whoHasNoCaughtNamesakeTouchesNothing() {
        MemoryHistory history = history(
                seizure("a", KORDAY, day(0), OLIM),
                sighting("b", YALLAMA, day(1), ALI),
                sighting("c", YALLAMA, day(2), ALIM));

        assertThat(pattern.scope(history, observation(sighting("b", YALLAMA, day(1), ALI)), rule))
                .isEmpty();
        assertThat(pattern.scope(history, observation(seizure("a", KORDAY, day(0), OLIM)), rule))
                .contains(Scope.of(Set.of("OLIM RASHIDOV")));
    }

    @Test
    void whoIsAlikeIsTouchedTooThroughThoseBetween() {
        MemoryHistory history = history(
                seizure("a", KORDAY, day(0), person("Abdulla Karimov")),
                sighting("b", YALLAMA, day(1), person("Abdulaev Karim")),
                sighting("c", YALLAMA, day(2), person("Abdulaeva Karima")),
                sighting("d", YALLAMA, day(2), OLIM));

        assertThat(pattern.scope(
                        history, observation(sighting("c", YALLAMA, day(2), person("Abdulaeva Karima"))), rule))
                .contains(Scope.of(Set.of("ABDULLA KARIMOV", "ABDULAEV KARIM", "ABDULAEVA KARIMA")));
    }

    private static Subject person(String name) {
        return new Subject.Person(name, BORN);
    }

    private static Key key(String name) {
        return new Key(KeyKind.PERSON, name + "|" + BORN);
    }

    private static MemoryHistory history(ReportedEvent... events) {
        MemoryHistory history = new MemoryHistory();
        for (ReportedEvent event : events) {
            history.add(observation(event));
        }
        return history;
    }

    private static Observation observation(ReportedEvent event) {
        return event.observations().get(0);
    }

    private static Alert only(ReportedEvent... events) {
        List<Alert> alerts = open(events);
        assertThat(alerts).hasSize(1);
        return alerts.get(0);
    }

    private static List<Alert> open(ReportedEvent... events) {
        return open(Rules.defaults(), events);
    }

    private static List<Alert> open(Rules rules, ReportedEvent... events) {
        return new BatchDetection(rules)
                .open(List.of(events)).stream()
                        .filter(alert -> alert.pattern().equals("linked-person"))
                        .toList();
    }
}
