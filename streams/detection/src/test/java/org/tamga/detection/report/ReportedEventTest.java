package org.tamga.detection.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.keys.Subject;
import org.tamga.vocabulary.DrugGroup;

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
        ReportedEvent event = Reports.sighting(
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
    void aPersonIsObservedAmongThoseBornOnTheSameDayByNameAndRank() {
        ReportedEvent event = Reports.sighting(
                "e1",
                Places.KORDAY,
                Reports.START,
                new Subject.Person("Рахимов Собир", "1984-05-17"),
                new Subject.Person("Sobir RAKHIMOV", "1984-05-17"),
                new Subject.Person("Ali Karimov", "1990-01-02"));

        assertThat(event.observations())
                .extracting(Observation::key, Observation::member, Observation::subject)
                .containsExactly(
                        tuple(new Key(KeyKind.PERSON, "1990-01-02"), "ALI KARIMOV", "person/0"),
                        tuple(new Key(KeyKind.PERSON, "1984-05-17"), "RAKHIMOV SOBIR", "person/1"));
    }

    @Test
    void aSeizureIsObservedForEachKnownGroupInItsCountryAndInTheRegionAndAtItsCrossing() {
        Event event = Event.of("e1", Reports.START, Nature.SEIZURE, Places.KORDAY)
                .carrying(List.of(
                        SeizedItem.of(DrugGroup.OPIUM, 5L),
                        SeizedItem.of(DrugGroup.HEROIN, null),
                        SeizedItem.of(DrugGroup.HEROIN, 7L),
                        SeizedItem.of(DrugGroup.UNKNOWN, 9L)));

        assertThat(new ReportedEvent(event, List.of(), List.of()).observations())
                .extracting(Observation::key)
                .containsExactlyInAnyOrder(
                        new Key(KeyKind.SERIES, "KZ:opium"),
                        new Key(KeyKind.SERIES, "KZ:heroin"),
                        new Key(KeyKind.SUBSTANCE, "opium"),
                        new Key(KeyKind.SUBSTANCE, "heroin"),
                        new Key(KeyKind.CROSSING, "KORDAY"));
    }

    @Test
    void whatALaboratoryMeasuredIsObservedByMethodAndItem() {
        Profile profile = Profile.of("GC-MS", Map.of("thebaine", 1.0));
        Event event = Event.of("e1", Reports.START, Nature.SEIZURE, Places.KORDAY)
                .carrying(List.of(
                        SeizedItem.of(DrugGroup.UNKNOWN, null),
                        new SeizedItem(DrugGroup.UNKNOWN, null, null, null, profile),
                        new SeizedItem(DrugGroup.UNKNOWN, null, null, null, Profile.of("gc ms", Map.of())),
                        new SeizedItem(DrugGroup.UNKNOWN, null, null, null, Profile.of("-", Map.of()))));

        assertThat(new ReportedEvent(event, List.of(), List.of()).observations())
                .extracting(Observation::key, Observation::subject)
                .containsExactlyInAnyOrder(
                        tuple(new Key(KeyKind.PROFILE, "GCMS"), "profile/1"),
                        tuple(new Key(KeyKind.PROFILE, "GCMS"), "profile/2"),
                        tuple(new Key(KeyKind.CROSSING, "KORDAY"), "crossing/0"));
    }

    @Test
    void whatIsSeenButNotSeizedIsNoTraffic() {
        Event event = Event.of("e1", Reports.START, Nature.POSITIVE, Places.KORDAY);

        assertThat(new ReportedEvent(event, List.of(), List.of()).observations())
                .isEmpty();
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
