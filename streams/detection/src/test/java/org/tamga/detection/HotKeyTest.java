package org.tamga.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Recorded;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Place;
import org.tamga.detection.rules.Rules;

/**
 * What is seen for years costs no more than what is seen for months: with all patterns on, one more sighting, the last or
 * a late one, reads a few of fifty thousand as of five thousand.
 */
class HotKeyTest {
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    private static final Key KEY = new Key(KeyKind.VEHICLE, "KZ123ABC02");
    private static final int MONTHS_LONG = 5_000;
    private static final int YEARS_LONG = 50_000;
    private static final int FEW = 400;

    enum Traffic {
        /** Over one crossing and back all day long. */
        SHUTTLE(Duration.ofMinutes(15), List.of(KORDAY)),
        /** There and back, seen on either side of the border. */
        BOTH_SIDES(Duration.ofMinutes(20), List.of(KORDAY, AK_ZHOL)),
        /** A few times a day, sometimes at a place that nobody knows. */
        TRUCK(Duration.ofHours(5), List.of(KORDAY, AK_ZHOL, KORDAY, OLD_MILL)),
        /** More often than one truck can be. */
        PLACEHOLDER(Duration.ofMinutes(2), List.of(KORDAY, OLD_MILL, AK_ZHOL));

        private final Duration every;
        private final List<Place> places;

        Traffic(Duration every, List<Place> places) {
            this.every = every;
            this.places = places;
        }

        Instant time(int n) {
            return START.plus(every.multipliedBy(n));
        }

        Observation sighting(int n) {
            return observation("e%06d".formatted(n), time(n), n, Nature.SIGHTING);
        }

        Observation observation(String id, Instant time, int n, Nature nature) {
            Direction direction = n / places.size() % 2 == 0 ? Direction.OUTBOUND : Direction.INBOUND;
            Event event = Event.of(id, time, nature, places.get(n % places.size()));
            return new Observation(KEY, 0, event.going(direction, null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneMoreSightingReadsFewOfALongHistoryToo(Traffic traffic) {
        assertThat(readByTheLast(traffic, MONTHS_LONG)).isLessThan(FEW);
        assertThat(readByTheLast(traffic, YEARS_LONG)).isLessThan(FEW);
    }

    @ParameterizedTest
    @EnumSource
    void soDoesOneThatComesLate(Traffic traffic) {
        assertThat(readByALateOne(traffic, MONTHS_LONG)).isLessThan(FEW);
        assertThat(readByALateOne(traffic, YEARS_LONG)).isLessThan(FEW);
    }

    @ParameterizedTest
    @EnumSource
    void soDoesOneMoreWhereItWasCaughtLately(Traffic traffic) {
        for (int count : List.of(MONTHS_LONG, YEARS_LONG)) {
            CountedHistory history = seen(traffic, count);
            Instant caught = traffic.time(count - 100).plusSeconds(7);
            change(history, traffic.observation("caught", caught, 0, Nature.POSITIVE), caught);

            assertThat(read(history, traffic.sighting(count), traffic.time(count)))
                    .as("after %d", count)
                    .isLessThan(FEW);
        }
    }

    private static int readByTheLast(Traffic traffic, int count) {
        return read(seen(traffic, count), traffic.sighting(count), traffic.time(count));
    }

    private static int readByALateOne(Traffic traffic, int count) {
        Instant time = traffic.time(count / 2).plusSeconds(11);
        return read(seen(traffic, count), traffic.observation("late", time, 1, Nature.SIGHTING), traffic.time(count));
    }

    private static CountedHistory seen(Traffic traffic, int count) {
        CountedHistory history = new CountedHistory();
        for (int n = 0; n < count; n++) {
            history.add(traffic.sighting(n));
        }
        return history;
    }

    private static int read(CountedHistory history, Observation more, Instant clock) {
        history.read = 0;
        change(history, more, clock);
        return history.read;
    }

    private static void change(CountedHistory history, Observation more, Instant clock) {
        new Detector(Rules.defaults())
                .change(history, new ObservationChange(KEY, null, more), new MemoryRaised(), clock);
    }

    /** Counts every observation that it hands over or asks about. */
    private static final class CountedHistory implements Recorded {
        private final MemoryHistory kept = new MemoryHistory();
        private int read;

        @Override
        public void add(Observation observation) {
            kept.add(observation);
        }

        @Override
        public void remove(Observation observation) {
            kept.remove(observation);
        }

        @Override
        public List<Observation> hits(Instant from, Instant to) {
            List<Observation> hits = kept.hits(from, to);
            read += hits.size();
            return hits;
        }

        @Override
        public void sightings(Instant from, Instant to, Consumer<Observation> each) {
            kept.sightings(from, to, sighting -> {
                read++;
                each.accept(sighting);
            });
        }

        @Override
        public Optional<Observation> before(Observation observation, Predicate<Observation> test) {
            return kept.before(observation, counted(test));
        }

        @Override
        public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
            return kept.after(observation, counted(test));
        }

        @Override
        public Optional<Observation> firstHit(Predicate<Observation> test) {
            return kept.firstHit(counted(test));
        }

        private Predicate<Observation> counted(Predicate<Observation> test) {
            return observation -> {
                read++;
                return test.test(observation);
            };
        }
    }
}
