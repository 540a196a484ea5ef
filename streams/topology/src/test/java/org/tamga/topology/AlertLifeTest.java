package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tamga.topology.Reported.seizure;
import static org.tamga.topology.Reported.sighting;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Alert;
import org.tamga.events.AlertChange;
import org.tamga.events.Assessment;
import org.tamga.events.Evidence;
import org.tamga.events.Nature;
import org.tamga.events.Reason;
import org.tamga.events.Severity;

/** How an alert opens, is revised and ends, as the centre sees it on the topic of alerts. */
class AlertLifeTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path directory;

    private TopologyHarness tamga;

    @BeforeEach
    void start() {
        tamga = new TopologyHarness(directory, NOW);
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @Test
    void onePlateAtTwoBordersIsAnAlert() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .report());
        assertThat(tamga.linkChanges()).isEmpty();

        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.linkChanges()).singleElement().satisfies(alert -> {
            assertThat(alert.getChange()).isEqualTo(AlertChange.OPENED);
            assertThat(alert.getRevision()).isEqualTo(1);
            assertThat(alert.getPattern()).isEqualTo("linked-vehicle");
            assertThat(alert.getSeverity()).isEqualTo(Severity.HIGH);
            assertThat(alert.getAnchor()).containsExactly(Reported.id("a"));
            assertThat(alert.getSubject().getRank()).isEqualTo("vehicle/0");
            assertThat(alert.getSubject().getNormalForm()).isEqualTo("KZ123ABC02");
            assertThat(alert.getReasons().get(0).getCode()).isEqualTo("hits-on-both-sides");
            assertThat(alert.getDetectedAt()).isEqualTo(NOW);
        });
    }

    @Test
    void alertSaysHowSureItIsAndHowMuchIsAtStake() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .graded("A", 1)
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .graded("B", 2)
                .report());

        Alert alert = tamga.linkChanges().get(0);
        assertThat(alert.getConfidence().getLevel()).isEqualTo(Severity.HIGH);
        assertThat(codes(alert.getConfidence())).containsExactly("graded-good", "several-finds", "key-changes-hands");
        assertThat(alert.getImpact().getLevel()).isEqualTo(Severity.HIGH);
        assertThat(alert.getImpact().getReasons().get(0).getFigures())
                .containsEntry("group", "heroin")
                .containsEntry("kilograms", "4");
    }

    @Test
    void gradeThatIsCorrectedMakesTheAlertLessSure() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .graded("A", 1)
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .graded("A", 1)
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .graded("C", 4)
                .revision(2)
                .report());

        assertThat(tamga.linkChanges())
                .extracting(Alert::getRevision, alert -> alert.getConfidence().getLevel(), Alert::getSeverity)
                .containsExactly(tuple(1, Severity.HIGH, Severity.HIGH), tuple(2, Severity.LOW, Severity.HIGH));
    }

    @Test
    void exerciseOfTheSamePlateIsAnAlertOfItsOwn() {
        for (String day : List.of("20", "25")) {
            String place = day.equals("20") ? "KZ-KORDAY" : "UZ-YALLAMA";
            String at = "2026-05-" + day + "T10:00:00Z";
            tamga.send(
                    seizure("real" + day, place, at).plate("KZ", "123 ABC 02").report());
            tamga.send(seizure("drill" + day, place, at)
                    .plate("KZ", "123 ABC 02")
                    .exercise()
                    .report());
        }

        assertThat(tamga.linkChanges()).hasSize(2).allSatisfy(alert -> {
            assertThat(alert.getEvidence()).hasSize(2);
            assertThat(alert.getEvidence())
                    .extracting(Evidence::getExercise)
                    .containsOnly(alert.getEvidence().get(0).getExercise());
            assertThat(alert.getSubject().getNormalForm()).isEqualTo("KZ123ABC02");
            assertThat(alert.getAbout().get(0).getNormalForm()).isEqualTo("KZ123ABC02");
        });
        assertThat(tamga.linkChanges())
                .extracting(alert -> alert.getAbout().get(0).getKeyHash())
                .doesNotHaveDuplicates();
    }

    /** Who may see a report hangs on it, so a new marking has to reach the centre though nothing else changed. */
    @Test
    void originatorsMarkingReachesTheCentreAndSoDoesANewOne() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .marked("TLP:AMBER", "H1")
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .marked("TLP:RED", "H3")
                .revision(2)
                .report());

        assertThat(tamga.linkChanges())
                .extracting(
                        Alert::getRevision,
                        alert -> alert.getEvidence().get(0).getTlp(),
                        alert -> alert.getEvidence().get(0).getHandlingCode(),
                        alert -> alert.getEvidence().get(1).getTlp())
                .containsExactly(tuple(1, "TLP:AMBER", "H1", null), tuple(2, "TLP:RED", "H3", null));
    }

    @Test
    void plateThatAgreesOnlyInLookAlikesIsLessSure() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123 АВС 02")
                .report());

        Alert alert = tamga.linkChanges().get(0);
        assertThat(alert.getConfidence().getLevel()).isEqualTo(Severity.LOW);
        assertThat(codes(alert.getConfidence())).contains("key-in-two-scripts");
    }

    @Test
    void evidenceShowsWhatTheOfficerNeeds() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123 ABC 02")
                .report());
        tamga.send(sighting("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123-abc-02")
                .report());

        assertThat(tamga.linkChanges().get(0).getEvidence().get(0)).satisfies(event -> {
            assertThat(event.getPlace()).isEqualTo("Korday");
            assertThat(event.getCrossing()).isEqualTo("KZ-KORDAY:KG-AK-ZHOL");
            assertThat(event.getKeyAsWritten()).isEqualTo("123 ABC 02");
            assertThat(event.getItems().get(0).getGroup()).isEqualTo("heroin");
            assertThat(event.getItems().get(0).getMilligrams()).isEqualTo(2_000_000L);
            assertThat(event.getNature()).isEqualTo(Nature.SEIZURE);
        });
    }

    @Test
    void moreEvidenceRevises() {
        anAlert();
        tamga.send(seizure("c", "RU-OZINKI", "2026-05-28T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.linkChanges()).singleElement().satisfies(alert -> {
            assertThat(alert.getChange()).isEqualTo(AlertChange.REVISED);
            assertThat(alert.getRevision()).isEqualTo(2);
            assertThat(alert.getEvidence()).hasSize(3);
        });
    }

    @Test
    void aCorrectedQuantityIsShown() {
        anAlert();
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .kilograms(7)
                .revision(2)
                .report());

        assertThat(tamga.linkChanges()).singleElement().satisfies(alert -> {
            assertThat(alert.getChange()).isEqualTo(AlertChange.REVISED);
            assertThat(alert.getEvidence().get(1).getItems().get(0).getMilligrams())
                    .isEqualTo(7_000_000L);
        });
    }

    @Test
    void aRetractionWithdraws() {
        anAlert();
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .revision(2)
                .retracted()
                .report());

        assertThat(tamga.linkChanges())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getChange()).isEqualTo(AlertChange.WITHDRAWN));
        assertThat(tamga.openLinks()).isEmpty();
    }

    @Test
    void anEarlierHitSupersedes() {
        Alert former = anAlert();
        tamga.send(seizure("early", "TJ-SARAZM", "2026-05-18T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.linkChanges()).hasSize(2);
        assertThat(tamga.openLinks().values()).singleElement().satisfies(successor -> {
            assertThat(successor.getAnchor()).containsExactly(Reported.id("early"));
            assertThat(successor.getAlertId()).isNotEqualTo(former.getAlertId());
        });
    }

    @Test
    void aSupersededAlertNamesItsSuccessor() {
        Alert former = anAlert();
        tamga.send(seizure("early", "TJ-SARAZM", "2026-05-18T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.linkChanges())
                .filteredOn(alert -> alert.getChange() == AlertChange.SUPERSEDED)
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.getAlertId()).isEqualTo(former.getAlertId());
                    assertThat(tamga.openLinks()).containsOnlyKeys(alert.getSupersededBy());
                });
    }

    @Test
    void anAlertComesBackWithItsId() {
        Alert former = anAlert();
        tamga.send(seizure("early", "TJ-SARAZM", "2026-05-18T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(seizure("early", "TJ-SARAZM", "2026-05-18T10:00:00Z")
                .plate("KZ", "123ABC02")
                .revision(2)
                .retracted()
                .report());

        assertThat(tamga.openLinks()).containsOnlyKeys(former.getAlertId());
        assertThat(tamga.openLinks().get(former.getAlertId()).getRevision()).isEqualTo(3);
    }

    @Test
    void aCorrectedPlateMovesTheAlertAndKeepsItsId() {
        Alert former = anAlert();
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "999ZZZ02")
                .revision(2)
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "999ZZZ02")
                .revision(2)
                .report());

        assertThat(tamga.openLinks()).containsOnlyKeys(former.getAlertId());
        assertThat(tamga.openLinks().get(former.getAlertId()).getSubject().getNormalForm())
                .isEqualTo("KZ999ZZZ02");
    }

    @Test
    void repeatedReportsChangeNothing() {
        anAlert();
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.linkChanges()).isEmpty();
        assertThat(tamga.count(StreamsMeters.EVENTS, "outcome", "repeated")).isEqualTo(1);
    }

    @Test
    void aChangeToAnOldAlertIsQuiet() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-01-20T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-01-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        assertThat(tamga.linkChanges())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getQuiet()).isFalse());

        tamga.send(seizure("c", "RU-OZINKI", "2026-01-28T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());

        assertThat(tamga.linkChanges())
                .singleElement()
                .satisfies(alert -> assertThat(alert.getQuiet()).isTrue());
    }

    private Alert anAlert() {
        tamga.send(seizure("a", "KZ-KORDAY", "2026-05-20T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        tamga.send(seizure("b", "UZ-YALLAMA", "2026-05-25T10:00:00Z")
                .plate("KZ", "123ABC02")
                .report());
        return tamga.linkChanges().get(0);
    }

    private static List<String> codes(Assessment assessment) {
        return assessment.getReasons().stream().map(Reason::getCode).toList();
    }
}
