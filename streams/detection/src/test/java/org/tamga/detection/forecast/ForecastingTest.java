package org.tamga.detection.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;

/** Where things may appear next. */
class ForecastingTest {
    private static final Instant CLOCK = Reports.day(100);
    private static final Departure INTO_KYRGYZSTAN = new Departure("KG-AK-ZHOL", Direction.INBOUND);

    @Test
    void namesWhereThingsWereSeenNextTheMostFrequentFirst() {
        List<List<Observation>> histories = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            histories.add(course("a" + i, i, Places.YALLAMA, 48));
        }
        for (int i = 0; i < 10; i++) {
            histories.add(course("b" + i, i, Places.ALMATY, 10));
        }
        histories.add(course("c", 3, Places.KORDAY, 24));

        Outlook outlook = learnt(histories).outlooks().get(INTO_KYRGYZSTAN);

        assertThat(outlook.appearances()).isEqualTo(31);
        assertThat(outlook.next())
                .extracting(Next::crossing, Next::count)
                .containsExactly(tuple("YALLAMA", 20L), tuple("KZ-ALMATY-AIRPORT", 10L));
        assertThat(outlook.next().get(0).isInTime(Duration.ofHours(48))).isTrue();
        assertThat(outlook.next().get(0).isInTime(Duration.ofHours(52))).isFalse();
        assertThat(outlook.next().get(0).isInTime(Duration.ofHours(44))).isFalse();
    }

    @Test
    void windowHoldsFourOfFive() {
        List<List<Observation>> histories = new ArrayList<>();
        for (int hour = 1; hour <= 100; hour++) {
            histories.add(course("a" + hour, 0, Places.YALLAMA, hour + 12));
        }

        Next next = learnt(histories).outlooks().get(INTO_KYRGYZSTAN).next().get(0);

        assertThat(next.earliest()).isBetween(Duration.ofHours(20), Duration.ofHours(22));
        assertThat(next.latest()).isBetween(Duration.ofHours(102), Duration.ofHours(108));
    }

    @Test
    void saysNothingAfterFewerThanTwentyAppearances() {
        List<List<Observation>> histories = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            histories.add(course("a" + i, i, Places.YALLAMA, 48));
        }
        assertThat(learnt(histories).outlooks()).isEmpty();

        histories.add(course("one more", 3, Places.YALLAMA, 48));
        assertThat(learnt(histories).outlooks()).containsOnlyKeys(INTO_KYRGYZSTAN);
    }

    @Test
    void bothSidesOfACrossingAreOneVisit() {
        assertThat(Visit.of(course("a", 0, Places.YALLAMA, 48)))
                .extracting(Visit::from, Visit::crossing)
                .containsExactly(
                        tuple(INTO_KYRGYZSTAN, "KORDAY"),
                        tuple(new Departure("UZ-YALLAMA", Direction.INBOUND), "YALLAMA"));
    }

    @Test
    void returnToTheSameCrossingIsAVisitOfItsOwn() {
        assertThat(Visit.of(course("a", 0, Places.AK_ZHOL, 12))).hasSize(1);
        assertThat(Visit.of(course("a", 0, Places.AK_ZHOL, 12.1))).hasSize(2);
    }

    @Test
    void isMeasuredOnWhatItHasNotLearntFrom() {
        List<List<Observation>> histories = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            histories.add(course("learnt" + i, i, Places.YALLAMA, 48));
        }
        histories.add(course("right", 90, Places.YALLAMA, 48));
        histories.add(course("too late", 90, Places.YALLAMA, 72));
        histories.add(course("elsewhere", 90, Places.ALMATY, 48));
        List<Observation> caught = new ArrayList<>(course("caught", 80, Places.YALLAMA, 48));
        caught.add(
                seen("caught", Nature.SEIZURE, Places.YALLAMA, Reports.day(82).plusSeconds(60)));
        histories.add(caught);

        Forecasting forecasting = learnt(histories);

        assertThat(forecasting.score()).isEqualTo(new Score(4, 3, 2));
        assertThat(forecasting.scoreOfCaught()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void orderOfHistoriesAndObservationsChangesNothing() {
        List<List<Observation>> histories = new ArrayList<>();
        Random random = new Random(7);
        List<Place> places = List.of(Places.YALLAMA, Places.ALMATY, Places.KONYSBAEVA);
        for (int i = 0; i < 300; i++) {
            histories.add(new ArrayList<>(
                    course("a" + i, random.nextInt(95), places.get(random.nextInt(3)), 13 + random.nextInt(100))));
        }
        Forecasting before = learnt(histories);

        Collections.shuffle(histories, random);
        histories.forEach(history -> Collections.shuffle(history, random));
        Forecasting after = learnt(histories);

        assertThat(after.outlooks()).isNotEmpty().isEqualTo(before.outlooks());
        assertThat(after.score()).isEqualTo(before.score()).isNotEqualTo(Score.NONE);
    }

    private static Forecasting learnt(List<List<Observation>> histories) {
        Forecasting forecasting = new Forecasting(CLOCK);
        histories.forEach(forecasting::learn);
        forecasting.learnt();
        histories.forEach(forecasting::measure);
        return forecasting;
    }

    /** Out of Kazakhstan and into Kyrgyzstan, and somewhere else after some hours. */
    private static List<Observation> course(String thing, int day, Place next, double hours) {
        Instant in = Reports.day(day);
        return List.of(
                seen(thing, Nature.SIGHTING, Places.KORDAY, in.minusSeconds(600)),
                seen(thing, Nature.SIGHTING, Places.AK_ZHOL, in),
                seen(thing, Nature.SIGHTING, next, in.plusSeconds(Math.round(hours * 3600))));
    }

    private static Observation seen(String thing, Nature nature, Place place, Instant time) {
        Event event = Event.of(thing + time + nature, time, nature, place).going(Direction.INBOUND, null);
        return new Observation(new Key(KeyKind.VEHICLE, thing), 0, event);
    }
}
