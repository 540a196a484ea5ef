package org.tamga.detection.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;

class HorizonTest {
    private static final Instant TIME = Instant.parse("2001-05-10T12:00:00Z");

    @Test
    void hitsAreRememberedForTwentyYearsToTheMillisecond() {
        for (Nature hit : List.of(Nature.SEIZURE, Nature.POSITIVE)) {
            assertThat(Horizon.DEFAULT.lasts(hit, TIME)).isEqualTo("2021-05-10T12:00:00Z");
        }
        assertThat(hitsAt("2021-05-10T12:00:00Z")).hasSize(1);
        assertThat(hitsAt("2021-05-10T12:00:00.001Z")).isEmpty();
    }

    @Test
    void sightingsAreRememberedForFiveYearsToTheMillisecond() {
        assertThat(sightingsAt("2006-05-10T12:00:00Z")).hasSize(1);
        assertThat(sightingsAt("2006-05-10T12:00:00.001Z")).isEmpty();
    }

    @Test
    void aLeapDayLastsUntilTheTwentyEighth() {
        assertThat(Horizon.DEFAULT.lasts(Nature.SIGHTING, Instant.parse("2024-02-29T08:00:00Z")))
                .isEqualTo("2029-02-28T08:00:00Z");
    }

    @Test
    void onceForgottenItStaysForgotten() {
        Instant time = Instant.parse("2019-02-28T12:00:00Z");

        assertThat(Horizon.DEFAULT.lasts(Nature.SIGHTING, time)).isEqualTo("2024-02-28T12:00:00Z");
    }

    @Test
    void aSettingOutOfRangeNamesItself() {
        assertThatThrownBy(() -> new Horizon(20, 0)).hasMessageContaining("sightingYears: 0 is not between 1 and 100");
        assertThatThrownBy(() -> new Horizon(101, 5)).hasMessageContaining("hitYears: 101");
    }

    private static List<Observation> hitsAt(String clock) {
        MemoryHistory history = new MemoryHistory();
        history.add(Reports.seizure("a", Places.KORDAY, TIME).observations().get(0));
        return remembered(history, clock).hits(Instant.MIN, Instant.MAX);
    }

    private static List<Observation> sightingsAt(String clock) {
        MemoryHistory history = new MemoryHistory();
        history.add(Reports.sighting("a", Places.KORDAY, TIME).observations().get(0));
        List<Observation> found = new ArrayList<>();
        remembered(history, clock).sightings(TIME, TIME, found::add);
        return found;
    }

    private static History remembered(History history, String clock) {
        return new TakingPart(history, observation -> Horizon.DEFAULT.holds(observation, Instant.parse(clock)));
    }
}
