package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.START;
import static org.tamga.detection.Reports.sighting;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Subject;

class ObservationChangeTest {
    private static final Subject FIRST = new Subject.Vehicle("AAA 1", "KZ", null);
    private static final Subject SECOND = new Subject.Vehicle("BBB 2", "KZ", null);

    @Test
    void theSameRevisionAgainChangesNothing() {
        List<Observation> same = sighting("e", Places.KORDAY, START, FIRST).observations();

        assertThat(ObservationChange.between(same, same)).isEmpty();
    }

    @Test
    void aRetractionTakesOutEveryKey() {
        List<Observation> before =
                sighting("e", Places.KORDAY, START, FIRST, SECOND).observations();

        assertThat(ObservationChange.between(before, List.of()))
                .hasSize(2)
                .allSatisfy(change -> assertThat(change.after()).isNull())
                .extracting(ObservationChange::before)
                .isEqualTo(before);
    }

    @Test
    void aCorrectedPlateLeavesOneHistoryAndEntersAnother() {
        List<Observation> before = sighting("e", Places.KORDAY, START, FIRST).observations();
        List<Observation> after = sighting("e", Places.KORDAY, START, SECOND).observations();

        assertThat(ObservationChange.between(before, after))
                .containsExactly(
                        new ObservationChange(before.get(0).key(), before.get(0), null),
                        new ObservationChange(after.get(0).key(), null, after.get(0)));
    }

    @Test
    void aKeyWhoseRankMovesChangesTooBecauseAlertIdsHoldTheRank() {
        List<Observation> before = sighting("e", Places.KORDAY, START, SECOND).observations();
        List<Observation> after =
                sighting("e", Places.KORDAY, START, FIRST, SECOND).observations();

        assertThat(ObservationChange.between(before, after)).hasSize(2);
    }

    @Test
    void aCorrectedPlaceChangesEveryKey() {
        List<Observation> before =
                sighting("e", Places.KORDAY, START, FIRST, SECOND).observations();
        List<Observation> after =
                sighting("e", Places.YALLAMA, START, FIRST, SECOND).observations();

        assertThat(ObservationChange.between(before, after)).hasSize(2);
    }

    @Test
    void personsBornOnOneDayChangeRankByRank() {
        Subject ali = new Subject.Person("Ali Karimov", "1984-05-17");
        Subject olim = new Subject.Person("Olim Rashidov", "1984-05-17");
        Subject vali = new Subject.Person("Vali Umarov", "1984-05-17");
        List<Observation> before =
                sighting("e", Places.KORDAY, START, ali, vali).observations();
        List<Observation> after =
                sighting("e", Places.KORDAY, START, ali, olim, vali).observations();

        List<ObservationChange> changes = ObservationChange.between(before, after);

        assertThat(changes)
                .containsExactly(
                        new ObservationChange(before.get(0).key(), before.get(1), after.get(1)),
                        new ObservationChange(before.get(0).key(), null, after.get(2)));
        MemoryHistory history = new MemoryHistory();
        before.forEach(history::add);
        for (ObservationChange change : changes) {
            if (change.before() != null) {
                history.remove(change.before());
            }
            history.add(change.after());
        }
        List<Observation> kept = new ArrayList<>();
        history.sightings(START, START, kept::add);
        assertThat(kept).isEqualTo(after);
    }
}
