package org.tamga.benchmarks.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.benchmarks.traffic.Passage;

class TruthTest {
    private static final String VEHICLE = "KZ777ABC02";

    @Test
    void threeStaysAtThreeCrossingsWithinAWeekAreThreeBorders() {
        assertThat(Truth.findings(Task.THREE_BORDERS, List.of(at(0, "A"), at(1, "B"), at(2, "B"), at(7, "C"))))
                .containsExactly(new Finding(VEHICLE, "C7"));
    }

    @Test
    void aWeekAndAMillisecondIsTooLong() {
        Passage late = passage("C", "KZ", Duration.ofDays(7).plusMillis(1), false);

        assertThat(Truth.findings(Task.THREE_BORDERS, List.of(at(0, "A"), at(1, "B"), late)))
                .isEmpty();
    }

    @Test
    void goingToAndFroIsTwoBorders() {
        assertThat(Truth.findings(Task.THREE_BORDERS, List.of(at(0, "A"), at(1, "B"), at(2, "A"), at(3, "B"))))
                .isEmpty();
    }

    @Test
    void theStayIsLeftWithItsLastPassage() {
        assertThat(Truth.findings(Task.THREE_BORDERS, List.of(at(0, "A"), at(3, "A"), at(4, "B"), at(10, "C"))))
                .containsExactly(new Finding(VEHICLE, "C10"));
    }

    @Test
    void twoSightingsMayMakeTheTwoSidesOfAHit() {
        Passage hit = passage("A", "KZ", Duration.ZERO, true);
        Passage facing = passage("A", "KG", Duration.ofDays(1), false);
        Passage inland = passage("B", "KZ", Duration.ofDays(2), false);

        assertThat(Truth.findings(Task.LINKED_VEHICLE, List.of(hit, facing))).isEmpty();
        assertThat(Truth.findings(Task.LINKED_VEHICLE, List.of(hit, inland))).isEmpty();
        assertThat(Truth.findings(Task.LINKED_VEHICLE, List.of(hit, facing, inland)))
                .containsExactly(new Finding(VEHICLE, "A0"));
    }

    @Test
    void hitsFollowingEachOtherAreOneCase() {
        Passage first = passage("A", "KZ", Duration.ZERO, true);
        Passage second = passage("A", "KZ", Duration.ofDays(90), true);
        Passage after = passage("B", "KG", Duration.ofDays(180), false);

        assertThat(Truth.findings(Task.LINKED_VEHICLE, List.of(first, second, after)))
                .containsExactly(new Finding(VEHICLE, "A0"));
    }

    @Test
    void aFindingIsDueWithTheArrivalThatCompletesIt() {
        List<Passage> arrivals = List.of(at(2, "C"), at(0, "A"), at(0, "A"), at(1, "B"));

        assertThat(Truth.due(Task.THREE_BORDERS, arrivals)).isEqualTo(Map.of(new Finding(VEHICLE, "C2"), 3));
    }

    private static Passage at(int day, String crossing) {
        return passage(crossing, "KZ", Duration.ofDays(day), false);
    }

    private static Passage passage(String crossing, String country, Duration time, boolean hit) {
        String id = crossing + time.toDays();
        return new Passage(id, VEHICLE, country + "-" + crossing, crossing, country, 43, 77, time.toMillis(), hit);
    }
}
