package org.tamga.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Reports.seizure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

class DetectorTest {
    private final Detector detector = new Detector(Rules.defaults().only(List.of("linked-vehicle")));
    private final MemoryHistory history = new MemoryHistory();
    private final MemoryRaised raised = new MemoryRaised();

    /** Its id stays, for the anchor is the same event; where it is kept does not. */
    @Test
    void anAlertIsNotFoundAgainWhereItsAnchorWasBeforeACorrection() {
        ReportedEvent late = seizure("anchor", Places.KORDAY, day(200));
        ReportedEvent corrected = seizure("anchor", Places.KORDAY, day(0));
        change(null, seizure("near day 0", Places.YALLAMA, day(10)));
        change(null, seizure("near day 200", Places.YALLAMA, day(210)));
        assertThat(change(null, late)).extracting(AlertChange::kind).containsExactly(AlertChange.Kind.OPENED);
        assertThat(change(late, corrected)).extracting(AlertChange::kind).containsExactly(AlertChange.Kind.REVISED);

        List<AlertChange> said = change(null, seizure("before day 210", Places.KORDAY, day(199)));

        assertThat(said).extracting(AlertChange::kind).containsExactly(AlertChange.Kind.OPENED);
        assertThat(raised.all()).extracting(alert -> alert.anchor().get(0)).containsExactly("anchor", "before day 210");
    }

    @Test
    void anAlertSaysWhatWasFoundWhereARuleGivesItAnotherSeverity() {
        Rules rules = Rules.defaults();
        Rule low = new Rule(
                "linked-vehicle",
                2,
                true,
                Severity.LOW,
                rules.of("linked-vehicle").parameters());
        change(null, seizure("a", Places.KORDAY, day(0)));
        change(null, seizure("b", Places.YALLAMA, day(1)));

        assertThat(new Detector(rules.with(low)).open(KeyKind.VEHICLE, history, day(300)))
                .filteredOn(alert -> alert.pattern().equals("linked-vehicle"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.severity()).isEqualTo(Severity.LOW))
                .satisfies(alert -> assertThat(alert.why().facts()).containsEntry(Why.FOUND_SEVERITY, "HIGH"));
        assertThat(raised.all())
                .singleElement()
                .satisfies(alert -> assertThat(alert.why().facts()).doesNotContainKey(Why.FOUND_SEVERITY));
    }

    private List<AlertChange> change(@Nullable ReportedEvent before, ReportedEvent after) {
        Observation now = vehicle(after);
        ObservationChange change = new ObservationChange(now.key(), before == null ? null : vehicle(before), now);
        return detector.change(history, change, raised, day(300));
    }

    private static Observation vehicle(ReportedEvent event) {
        return event.observations().get(0);
    }
}
