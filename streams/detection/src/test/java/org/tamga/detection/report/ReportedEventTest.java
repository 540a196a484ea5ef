package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.keys.Subject;

class ReportedEventTest {

    @Test
    void eventIdsAreComparedInLowerCase() {
        assertThat(Reports.seizure("ABCDEF", Places.KORDAY, Reports.START).eventId())
                .isEqualTo("abcdef");
    }

    @Test
    void fractionsOfAMillisecondAreCutOffTowardsThePast() {
        assertThat(at("2025-03-01T06:00:00.123999999Z")).isEqualTo(Instant.parse("2025-03-01T06:00:00.123Z"));
        assertThat(at("1969-12-31T23:59:59.999900000Z")).isEqualTo(Instant.parse("1969-12-31T23:59:59.999Z"));
    }

    @Test
    void eachKeyIsObservedOnceWithItsRank() {
        ReportedEvent event = Reports.seizure(
                "e1",
                Places.KORDAY,
                Reports.START,
                new Subject.Vehicle("900 AAA", "KZ", null),
                new Subject.Vehicle("100 ZZZ", "KZ", null),
                new Subject.Vehicle("900aaa", "KZ", null));

        assertThat(event.observations())
                .extracting(o -> o.key().normalForm(), Observation::subject)
                .containsExactly(tuple("KZ100ZZZ", "vehicle/0"), tuple("KZ900AAA", "vehicle/1"));
    }

    @Test
    void anEventOfEqualTimeFollowsTheOneWithTheSmallerId() {
        assertThat(new Moment(Reports.START, "a")).isLessThan(new Moment(Reports.START, "b"));
        assertThat(new Moment(Reports.START, "b")).isLessThan(new Moment(Reports.START.plusMillis(1), "a"));
    }

    @Test
    void theClockOfABackTestIsItsLastEvent() {
        assertThat(ReportedEvent.lastOf(List.of(
                        Reports.seizure("a", Places.KORDAY, Reports.day(2)),
                        Reports.sighting("b", Places.KORDAY, Reports.day(5)),
                        Reports.seizure("c", Places.KORDAY, Reports.day(1)))))
                .isEqualTo(Reports.day(5));
    }

    private static Instant at(String time) {
        return Reports.seizure("e", Places.KORDAY, Instant.parse(time)).time();
    }
}
