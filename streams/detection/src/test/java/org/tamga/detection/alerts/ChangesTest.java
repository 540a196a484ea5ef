package org.tamga.detection.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.alerts.Alerts.alert;
import static org.tamga.detection.alerts.Severity.HIGH;
import static org.tamga.detection.alerts.Severity.MEDIUM;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;

class ChangesTest {
    private final Alert first = alert(MEDIUM, "a1", "a2");

    @Test
    void whatIsFoundForTheFirstTimeIsOpened() {
        assertThat(Changes.between(List.of(), List.of(first)).changes()).containsExactly(AlertChange.opened(first));
    }

    @Test
    void whatIsFoundAgainIsNoChange() {
        assertThat(Changes.between(List.of(first), List.of(first)).changes()).isEmpty();
    }

    @Test
    void otherEvidenceIsARevision() {
        Alert more = alert(MEDIUM, "a1", "a2", "a3");

        assertThat(Changes.between(List.of(first), List.of(more)).changes()).containsExactly(AlertChange.revised(more));
    }

    @Test
    void anotherSeverityIsARevision() {
        Alert higher = alert(HIGH, "a1", "a2");

        assertThat(Changes.between(List.of(first), List.of(higher)).changes())
                .containsExactly(AlertChange.revised(higher));
    }

    @Test
    void theSameEventsAtACorrectedPlaceAreARevision() {
        List<Evidence> moved = first.evidence().stream()
                .map(e -> new Evidence(e.eventId(), e.time(), e.nature(), Places.YALLAMA))
                .toList();
        Alert corrected = Alert.of("linked-vehicle", "vehicle/0", MEDIUM, first.anchor(), moved, 1, first.why());

        assertThat(corrected.alertId()).isEqualTo(first.alertId());
        assertThat(Changes.between(List.of(first), List.of(corrected)).changes())
                .containsExactly(AlertChange.revised(corrected));
    }

    @Test
    void anEarlierHitSupersedesTheAlertAnchoredLater() {
        Alert earlier = alert(MEDIUM, "a0", "a1", "a2");

        assertThat(Changes.between(List.of(first), List.of(earlier)).changes())
                .containsExactly(AlertChange.opened(earlier), AlertChange.superseded(first, earlier));
    }

    @Test
    void twoChainsThatGrowTogetherLeaveOne() {
        Alert second = alert(MEDIUM, "b5", "b6");
        Alert both = alert(MEDIUM, "a1", "a2", "c3", "b5", "b6");

        assertThat(Changes.between(List.of(first, second), List.of(both)).changes())
                .containsExactly(AlertChange.revised(both), AlertChange.superseded(second, both));
    }

    @Test
    void whatNothingHoldsAnyMoreIsWithdrawn() {
        Alert other = alert(MEDIUM, "b5", "b6");

        assertThat(Changes.between(List.of(first), List.of(other)).changes())
                .containsExactly(AlertChange.opened(other), AlertChange.withdrawn(first));
        assertThat(Changes.between(List.of(first), List.of()).changes()).containsExactly(AlertChange.withdrawn(first));
    }

    @Test
    void anAlertOfAnotherPatternIsNoSuccessor() {
        Alert other = alert("linked-vin", MEDIUM, "a0", "a1", "a2");

        assertThat(Changes.between(List.of(first), List.of(other)).changes()).contains(AlertChange.withdrawn(first));
    }
}
