package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Detector;
import org.tamga.detection.Places;
import org.tamga.detection.Reports;
import org.tamga.detection.history.History;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;

class NearestSightingsTest {

    @Test
    void aKeyWithoutHitsIsNeverAskedForItsSightings() {
        AskedHistory history = new AskedHistory(List.of());

        new Detector(Rules.defaults()).open(KeyKind.VEHICLE, history, Reports.day(1000));

        assertThat(history.asked).isEmpty();
    }

    @Test
    void onlySightingsWithinAWindowOfTheChainAreRead() {
        AskedHistory history = new AskedHistory(List.of(hit("a", 0), hit("b", 80), hit("c", 500)));

        new Detector(Rules.defaults()).open(KeyKind.VEHICLE, history, Reports.day(1000));

        assertThat(history.asked)
                .containsExactly(
                        new Range(Reports.day(-90), Reports.day(170)), new Range(Reports.day(410), Reports.day(590)));
    }

    @Test
    void ofAHundredThousandSightingsTheNearestIsFound() {
        Instant hit = Reports.day(30);
        List<Observation> sightings = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            Instant time = Reports.START.plus(Duration.ofMinutes(i)).plusSeconds(7);
            sightings.add(Reports.sighting("s" + i, Places.YALLAMA, time)
                    .observations()
                    .get(0));
        }
        History history = new AskedHistory(List.of(hit("a", 30))) {
            @Override
            public void sightings(Instant from, Instant to, Consumer<Observation> each) {
                sightings.forEach(each);
            }
        };

        assertThat(NearestSightings.of(history.hits(), history, Duration.ofDays(90)))
                .extracting(Observation::time)
                .containsExactly(hit.plusSeconds(7));
    }

    private static Observation hit(String id, int day) {
        return Reports.seizure(id, Places.KORDAY, Reports.day(day))
                .observations()
                .get(0);
    }

    private record Range(Instant from, Instant to) {}

    private static class AskedHistory implements History {
        final List<Range> asked = new ArrayList<>();
        private final List<Observation> hits;

        AskedHistory(List<Observation> hits) {
            this.hits = hits;
        }

        @Override
        public List<Observation> hits() {
            return hits;
        }

        @Override
        public void sightings(Instant from, Instant to, Consumer<Observation> each) {
            asked.add(new Range(from, to));
        }
    }
}
