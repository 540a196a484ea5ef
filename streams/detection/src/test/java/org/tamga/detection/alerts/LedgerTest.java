package org.tamga.detection.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.alerts.Alerts.alert;
import static org.tamga.detection.alerts.Severity.HIGH;
import static org.tamga.detection.alerts.Severity.MEDIUM;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.AlertChange.Kind;

class LedgerTest {
    private final Alert alert = alert(MEDIUM, "a1", "a2");
    private final Alert grown = alert(MEDIUM, "a1", "a2", "a3");
    private final Alert successor = alert(MEDIUM, "a0", "a1");
    private Ledger ledger = Ledger.EMPTY;

    @Test
    void revisionsCountFromOneAndGoOnWhenAnAlertComesBack() {
        assertTold(says("a", AlertChange.opened(alert)), 1, Kind.OPENED);
        assertTold(says("a", AlertChange.revised(grown)), 2, Kind.REVISED);
        assertTold(says("a", AlertChange.withdrawn(grown)), 3, Kind.WITHDRAWN);
        assertTold(says("a", AlertChange.opened(alert)), 4, Kind.OPENED);
    }

    @Test
    void whatIsSaidTwiceIsToldOnce() {
        says("a", AlertChange.opened(alert));

        assertThat(says("a", AlertChange.opened(alert))).isNull();
        says("a", AlertChange.withdrawn(alert));
        assertThat(says("a", AlertChange.withdrawn(alert))).isNull();
    }

    @Test
    void aSupersededAlertNamesItsSuccessor() {
        says("a", AlertChange.opened(alert));
        Standing told = says("a", AlertChange.superseded(alert, successor));

        assertTold(told, 2, Kind.SUPERSEDED);
        assertThat(told.successor()).isEqualTo(successor.alertId());
        assertThat(told.alert()).isEqualTo(alert);
    }

    @Test
    void anAlertThatMovesToAnotherKeyStaysOpenIfTheNewKeySpeaksFirst() {
        says("old key", AlertChange.opened(alert));

        assertTold(says("new key", AlertChange.opened(grown)), 2, Kind.REVISED);
        assertThat(says("old key", AlertChange.withdrawn(alert))).isNull();
        assertThat(ledger.last().alert()).isEqualTo(grown);
    }

    @Test
    void anAlertThatMovesToAnotherKeyIsOpenInTheEndIfTheOldKeySpeaksFirst() {
        says("old key", AlertChange.opened(alert));

        assertTold(says("old key", AlertChange.withdrawn(alert)), 2, Kind.WITHDRAWN);
        assertTold(says("new key", AlertChange.opened(grown)), 3, Kind.OPENED);
    }

    @Test
    void whenTheLastSpeakerLetsGoTheOtherClaimCounts() {
        says("new key", AlertChange.opened(grown));
        says("old key", AlertChange.opened(alert));

        assertTold(says("old key", AlertChange.withdrawn(alert)), 3, Kind.REVISED);
        assertThat(ledger.last().alert()).isEqualTo(grown);
    }

    @Test
    void aChangeToAnOldAlertIsQuietUnlessItsSeverityRises() {
        Instant thirtyDaysAfter = Reports.day(33);

        says("a", AlertChange.opened(alert));
        assertThat(says("a", AlertChange.revised(grown), thirtyDaysAfter).quiet())
                .isFalse();
        assertThat(says("a", AlertChange.revised(alert), thirtyDaysAfter).quiet())
                .isTrue();
        assertThat(says("a", AlertChange.revised(alert(HIGH, "a1", "a2")), thirtyDaysAfter)
                        .quiet())
                .isFalse();
        assertThat(says("a", AlertChange.withdrawn(alert), thirtyDaysAfter).quiet())
                .isTrue();
    }

    @Test
    void openingIsNeverQuiet() {
        assertThat(says("a", AlertChange.opened(alert), Reports.day(3000)).quiet())
                .isFalse();
    }

    private Standing says(String history, AlertChange change) {
        return says(history, change, Reports.day(10));
    }

    /** What is told after {@code change}; null if nothing is. */
    private Standing says(String history, AlertChange change, Instant clock) {
        Ledger former = ledger;
        ledger = former.after(history, change, clock);
        return ledger.newsSince(former).orElse(null);
    }

    private static void assertTold(Standing told, int revision, Kind change) {
        assertThat(told).isNotNull();
        assertThat(told.revision()).isEqualTo(revision);
        assertThat(told.change()).isEqualTo(change);
        assertThat(told.isOpen()).isEqualTo(change.isOpen());
    }
}
