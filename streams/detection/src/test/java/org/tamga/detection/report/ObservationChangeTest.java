package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.START;
import static org.tamga.detection.Reports.seizure;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.keys.Subject;

class ObservationChangeTest {
    private static final Subject FIRST = new Subject.Vehicle("AAA 1", "KZ", null);
    private static final Subject SECOND = new Subject.Vehicle("BBB 2", "KZ", null);

    @Test
    void theSameRevisionAgainChangesNothing() {
        List<Observation> same = seizure("e", Places.KORDAY, START, FIRST).observations();

        assertThat(ObservationChange.between(same, same)).isEmpty();
    }

    @Test
    void aRetractionTakesOutEveryKey() {
        List<Observation> before =
                seizure("e", Places.KORDAY, START, FIRST, SECOND).observations();

        assertThat(ObservationChange.between(before, List.of()))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.after()).isNull())
                .extracting(ObservationChange::before)
                .isEqualTo(before);
    }

    @Test
    void aCorrectedPlateLeavesOneHistoryAndEntersAnother() {
        List<Observation> before = seizure("e", Places.KORDAY, START, FIRST).observations();
        List<Observation> after = seizure("e", Places.KORDAY, START, SECOND).observations();

        assertThat(ObservationChange.between(before, after))
                .containsExactly(
                        new ObservationChange(before.get(0).key(), before.get(0), null),
                        new ObservationChange(after.get(0).key(), null, after.get(0)));
    }

    @Test
    void aKeyWhoseRankMovesChangesTooBecauseAlertIdsHoldTheRank() {
        List<Observation> before = seizure("e", Places.KORDAY, START, SECOND).observations();
        List<Observation> after =
                seizure("e", Places.KORDAY, START, FIRST, SECOND).observations();

        assertThat(ObservationChange.between(before, after)).hasSize(2);
    }

    @Test
    void aCorrectedPlaceChangesEveryKey() {
        List<Observation> before =
                seizure("e", Places.KORDAY, START, FIRST, SECOND).observations();
        List<Observation> after =
                seizure("e", Places.YALLAMA, START, FIRST, SECOND).observations();

        assertThat(ObservationChange.between(before, after)).hasSize(2);
    }
}
