package org.tamga.detection.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Places.AK_ZHOL;
import static org.tamga.detection.Places.KORDAY;
import static org.tamga.detection.Places.YALLAMA;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Place;

/** Which passages of a vehicle are compared with those of others: only where they can come to three times together. */
class TravellerTest {
    private static final Key LORRY = new Key(KeyKind.VEHICLE, "KZ123ABC02");
    private static final ZoneOffset DAY = ZoneOffset.ofHours(5);
    private static final Duration GAP = Duration.ofDays(30);
    private static final Observation NOON = passage("noon", YALLAMA, "2026-03-04T12:00:00+05:00");

    private final MemoryHistory history = new MemoryHistory();
    private final Traveller traveller = new Traveller(history, Marks.inMemory(), GAP, DAY);

    /** The other one passes a little before it and a little after midnight: together on two days, and at Yallama. */
    @Test
    void twoPassagesAreEnoughIfOneIsJustBeforeMidnight() {
        Observation late = passage("late", KORDAY, "2026-03-02T23:45:00+05:00");

        assertThat(added(late)).isEmpty();
        assertThat(added(NOON)).extracting(TravellerTest::arrived).containsExactlyInAnyOrder("late", "noon");
        assertThat(meetings()).containsExactly("late", "noon");
    }

    @Test
    void twoPassagesByDayAreNot() {
        added(passage("morning", KORDAY, "2026-03-02T10:00:00+05:00"));

        assertThat(added(NOON)).isEmpty();
        assertThat(meetings()).isEmpty();
    }

    /** Nobody is together with it more than half an hour later: no rule can ask for more. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-02T23:29:59.999+05:00, 0",
        "2026-03-02T23:30:00+05:00, 2",
        "2026-03-02T23:59:59.999+05:00, 2",
        "2026-03-03T00:00:00+05:00, 0",
        "2026-03-02T23:45:00Z, 0"
    })
    void justBeforeIsHalfAnHourByTheClockOfTheRegion(String time, int sent) {
        added(passage("late", KORDAY, time));
        added(NOON);

        assertThat(meetings()).hasSize(sent);
    }

    @Test
    void midnightMakesNoSecondCrossing() {
        added(passage("a", KORDAY, "2026-03-02T23:45:00+05:00"));

        assertThat(added(passage("b", AK_ZHOL, "2026-03-04T23:45:00+05:00"))).isEmpty();
    }

    @Test
    void withoutThePassageBeforeMidnightTheOtherIsTakenBack() {
        Observation late = passage("late", KORDAY, "2026-03-02T23:45:00+05:00");
        added(late);
        added(NOON);

        history.remove(late);

        assertThat(traveller.removed(late))
                .extracting(change -> change.after() == null && change.before() != null)
                .containsExactly(true, true);
        assertThat(meetings()).isEmpty();
    }

    @Test
    void beyondTheGapAnotherChainBegins() {
        added(passage("late", KORDAY, "2026-02-02T11:59:59.999+05:00"));
        added(passage("later", KORDAY, "2026-02-02T23:45:00+05:00"));
        assertThat(added(NOON)).hasSize(3);

        assertThat(Traveller.meetings(history, GAP.minusDays(1), DAY)).isEmpty();
    }

    private List<ObservationChange> added(Observation observation) {
        history.add(observation);
        return traveller.added(observation);
    }

    private List<String> meetings() {
        return Traveller.meetings(history, GAP, DAY).stream()
                .map(Observation::eventId)
                .toList();
    }

    private static String arrived(ObservationChange change) {
        assertThat(change.before()).isNull();
        Observation after = change.after();
        return after == null ? "" : after.eventId();
    }

    private static Observation passage(String id, Place place, String time) {
        Instant at = OffsetDateTime.parse(time).toInstant();
        Event event = Event.of(id, at, Nature.SIGHTING, place).going(Direction.INBOUND, null);
        return new Observation(LORRY, "", 0, event);
    }
}
