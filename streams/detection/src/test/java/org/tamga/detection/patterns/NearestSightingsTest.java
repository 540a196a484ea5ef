package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.history.History;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Scope;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Rules;

class NearestSightingsTest {
    private final Link link = (Link) Patterns.byId("linked-vehicle");

    @Test
    void aKeyWithoutHitsIsNeverAskedForItsSightings() {
        AskedHistory history = new AskedHistory();
        history.add(sighting("s", 1));

        link.alerts(history, Scope.ALL, Rules.standard(link));

        assertThat(history.asked).isEmpty();
    }

    @Test
    void onlySightingsWithinAWindowOfTheChainAreRead() {
        AskedHistory history = new AskedHistory();
        history.add(hit("a", 0), hit("b", 80), hit("c", 500));

        link.alerts(history, Scope.ALL, Rules.standard(link));

        assertThat(history.asked)
                .containsExactly(
                        new Range(Reports.day(-90), Reports.day(170)), new Range(Reports.day(410), Reports.day(590)));
    }

    @Test
    void ofAHundredThousandSightingsTheNearestIsFound() {
        AskedHistory history = new AskedHistory();
        history.add(hit("a", 30));
        for (int i = 0; i < 100_000; i++) {
            Instant time = Reports.START.plus(Duration.ofMinutes(i)).plusSeconds(7);
            history.add(only(Reports.sighting("s" + i, Places.YALLAMA, time).observations()));
        }

        assertThat(NearestSightings.of(history.hits(Instant.MIN, Instant.MAX), history, Duration.ofDays(90)))
                .extracting(Observation::time)
                .containsExactly(Reports.day(30).plusSeconds(7));
    }

    @Test
    void oneMoreSightingOfAHundredThousandIsJudgedByItsNeighboursAlone() {
        AskedHistory history = new AskedHistory();
        history.add(hit("a", 30));
        for (int i = 0; i < 100_000; i++) {
            Instant time = Reports.START.plus(Duration.ofMinutes(i)).plusSeconds(7);
            history.add(only(Reports.sighting("s" + i, Places.YALLAMA, time).observations()));
        }
        Observation far = sighting("far", 10);
        Observation near = sighting("near", 30);
        history.add(far, near);

        assertThat(link.scope(history, far, Rules.standard(link))).isEmpty();
        assertThat(link.scope(history, near, Rules.standard(link)))
                .contains(Scope.between(Reports.day(30), Reports.day(30)));
        assertThat(history.asked).isEmpty();
        assertThat(history.tested).isLessThan(100);
    }

    private static Observation hit(String id, int day) {
        return only(Reports.seizure(id, Places.KORDAY, Reports.day(day)).observations());
    }

    private static Observation sighting(String id, int day) {
        return only(Reports.sighting(id, Places.YALLAMA, Reports.day(day)).observations());
    }

    private static Observation only(List<Observation> observations) {
        return observations.get(0);
    }

    private record Range(Instant from, Instant to) {}

    /** A history that notes which sightings it was asked for, and how many observations were tested one by one. */
    private static final class AskedHistory implements History {
        final List<Range> asked = new ArrayList<>();
        private final MemoryHistory kept = new MemoryHistory();
        int tested;

        void add(Observation... observations) {
            List.of(observations).forEach(kept::add);
        }

        @Override
        public List<Observation> hits(Instant from, Instant to) {
            return kept.hits(from, to);
        }

        @Override
        public void sightings(Instant from, Instant to, Consumer<Observation> each) {
            asked.add(new Range(from, to));
            kept.sightings(from, to, each);
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
                tested++;
                return test.test(observation);
            };
        }
    }
}
