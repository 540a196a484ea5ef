package org.tamga.detection.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.alerts.Alerts.alert;
import static org.tamga.detection.alerts.Severity.HIGH;
import static org.tamga.detection.alerts.Severity.MEDIUM;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.report.Event;
import org.tamga.detection.rules.Rule;

class ChangesTest {
    private final Alert first = alert(MEDIUM, "a1", "a2");

    @Test
    void whatIsFoundForTheFirstTimeIsOpened() {
        assertThat(Changes.between(List.of(), List.of(first))).containsExactly(AlertChange.opened(first));
    }

    @Test
    void whatIsFoundAgainIsNoChange() {
        assertThat(Changes.between(List.of(first), List.of(first))).isEmpty();
    }

    @Test
    void otherEvidenceIsARevision() {
        Alert more = alert(MEDIUM, "a1", "a2", "a3");

        assertThat(Changes.between(List.of(first), List.of(more))).containsExactly(AlertChange.revised(more));
    }

    @Test
    void anotherSeverityIsARevision() {
        Alert higher = alert(HIGH, "a1", "a2");

        assertThat(Changes.between(List.of(first), List.of(higher))).containsExactly(AlertChange.revised(higher));
    }

    @Test
    void theSameEventsAtACorrectedPlaceAreARevision() {
        List<Event> moved = first.evidence().stream()
                .map(e -> Event.of(e.eventId(), e.time(), e.nature(), Places.YALLAMA))
                .toList();
        Alert corrected = Alert.of(
                new Rule("linked-vehicle", 1, true, null, Map.of()),
                "vehicle/0",
                first.about(),
                MEDIUM,
                moved.subList(0, 1),
                moved,
                first.why());

        assertThat(corrected.alertId()).isEqualTo(first.alertId());
        assertThat(Changes.between(List.of(first), List.of(corrected))).containsExactly(AlertChange.revised(corrected));
    }

    @Test
    void anEarlierHitSupersedesTheAlertAnchoredLater() {
        Alert earlier = alert(MEDIUM, "a0", "a1", "a2");

        assertThat(Changes.between(List.of(first), List.of(earlier)))
                .containsExactly(AlertChange.opened(earlier), AlertChange.superseded(first, earlier));
    }

    @Test
    void twoChainsThatGrowTogetherLeaveOne() {
        Alert second = alert(MEDIUM, "b5", "b6");
        Alert both = alert(MEDIUM, "a1", "a2", "c3", "b5", "b6");

        assertThat(Changes.between(List.of(first, second), List.of(both)))
                .containsExactly(AlertChange.revised(both), AlertChange.superseded(second, both));
    }

    @Test
    void whatNothingHoldsAnyMoreIsWithdrawn() {
        Alert other = alert(MEDIUM, "b5", "b6");

        assertThat(Changes.between(List.of(first), List.of(other)))
                .containsExactly(AlertChange.opened(other), AlertChange.withdrawn(first));
        assertThat(Changes.between(List.of(first), List.of())).containsExactly(AlertChange.withdrawn(first));
    }

    @Test
    void anAlertOfAnotherPatternIsNoSuccessor() {
        Alert other = alert("linked-vin", MEDIUM, "a0", "a1", "a2");

        assertThat(Changes.between(List.of(first), List.of(other))).contains(AlertChange.withdrawn(first));
    }
}
