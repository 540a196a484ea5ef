package org.tamga.detection.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Reports.day;
import static org.tamga.detection.Reports.positive;
import static org.tamga.detection.Reports.seizure;
import static org.tamga.detection.Reports.sighting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ReportedEvent;

class MemoryHistoryTest {
    private final MemoryHistory history = new MemoryHistory();

    @Test
    void hitsComeInOrderHoweverTheyArrived() {
        put(
                seizure("b", Places.KORDAY, day(2)),
                positive("c", Places.KORDAY, day(1)),
                seizure("a", Places.KORDAY, day(2)));

        assertThat(history.hits(Instant.MIN, Instant.MAX))
                .extracting(Observation::eventId)
                .containsExactly("c", "a", "b");
    }

    @Test
    void sightingsAreReadWithBothEndsOfTheRange() {
        put(
                sighting("a", Places.KORDAY, day(1).minusMillis(1)),
                sighting("c", Places.KORDAY, day(1)),
                sighting("b", Places.KORDAY, day(2)),
                sighting("d", Places.KORDAY, day(2).plusMillis(1)),
                seizure("e", Places.KORDAY, day(1)));

        assertThat(sightings(day(1), day(2))).containsExactly("c", "b");
    }

    @Test
    void whatIsTakenOutIsGone() {
        put(seizure("a", Places.KORDAY, day(1)), sighting("b", Places.KORDAY, day(1)));
        history.remove(observation(seizure("a", Places.KORDAY, day(1))));
        history.remove(observation(sighting("b", Places.KORDAY, day(1))));

        assertThat(history.hits(Instant.MIN, Instant.MAX)).isEmpty();
        assertThat(sightings(day(0), day(2))).isEmpty();
    }

    private void put(ReportedEvent... events) {
        for (ReportedEvent event : events) {
            history.add(observation(event));
        }
    }

    private static Observation observation(ReportedEvent event) {
        return event.observations().get(0);
    }

    private List<String> sightings(Instant from, Instant to) {
        List<String> ids = new ArrayList<>();
        history.sightings(from, to, sighting -> ids.add(sighting.eventId()));
        return ids;
    }
}
