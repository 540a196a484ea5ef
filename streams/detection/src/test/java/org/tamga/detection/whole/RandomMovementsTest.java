package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Reports;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.patterns.HistoryPattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Position;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.report.TransportMode;
import org.tamga.detection.rules.Rules;

/**
 * Things that are seen here and there, often at one time: what is found change by change is what is found by a look at
 * the whole, by every pattern that looks at things. Every failure names its seed.
 */
class RandomMovementsTest {
    private static final int SEEDS = Integer.getInteger("tamga.seeds", 300);
    private static final List<Nature> NATURES =
            List.of(Nature.SEIZURE, Nature.SIGHTING, Nature.SIGHTING, Nature.SIGHTING);
    private static final List<Place> PLACES = List.of(
            place("KZ-A", "KZ", 70),
            place("KZ-B", "KZ", 70.4),
            place("UZ-C", "UZ", 71),
            place("UZ-D", "UZ", 74),
            new Place("old mill", "TJ", "TJ/OLDMILL", null));
    private static final List<Subject> THINGS = List.of(
            new Subject.Vehicle("123 ABC 02", "KZ", null),
            new Subject.Vehicle("900 AAA 02", "KZ", null),
            new Subject.Document("N51261339", "KG"));

    @Test
    void changeByChangeTheAlertsAreThoseOfTheWhole() {
        Map<String, Integer> seen = new HashMap<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            LiveHistories live = new LiveHistories();
            int steps = 10 + random.nextInt(40);
            for (int step = 0; step < steps; step++) {
                change(live, random);
                live.checked("seed " + seed + ", step " + step)
                        .forEach(alert -> seen.merge(alert.why().reason(), 1, Integer::sum));
            }
        }
        assertThat(seen)
                .containsKeys("too-fast", "too-fast-by-air", "hits-on-both-sides", "sighting-on-the-other-side")
                .allSatisfy((reason, count) -> assertThat(count).isGreaterThan(SEEDS));
    }

    @Test
    void theAlertsOfThePartsAreThoseOfTheWhole() {
        int inTwoParts = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            LiveHistories live = new LiveHistories();
            for (int step = 0; step < 20; step++) {
                change(live, random);
            }
            Instant cut = time(random);
            for (Key key : live.histories().keySet()) {
                for (HistoryPattern pattern : Patterns.of(key.kind())) {
                    History history = live.histories().get(key);
                    List<Alert> before = alerts(pattern, history, Scope.between(Instant.MIN, cut));
                    List<Alert> after = alerts(pattern, history, Scope.between(cut.plusMillis(1), Instant.MAX));

                    List<Alert> both = new ArrayList<>(before);
                    both.addAll(after);
                    assertThat(both)
                            .as("seed %d, %s", seed, pattern.id())
                            .isEqualTo(alerts(pattern, history, Scope.ALL));
                    inTwoParts += before.isEmpty() || after.isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(inTwoParts).isGreaterThan(SEEDS / 15);
    }

    private static List<Alert> alerts(HistoryPattern pattern, History history, Scope scope) {
        return pattern.alerts(history, scope, Rules.standard(pattern));
    }

    private static void change(LiveHistories live, Random random) {
        String id = "e" + random.nextInt(12);
        if (random.nextInt(6) == 0) {
            live.retract(id);
        } else {
            live.put(event(id, random));
        }
    }

    private static ReportedEvent event(String id, Random random) {
        Event event = Event.of(id, time(random), any(NATURES, random), any(PLACES, random))
                .going(null, random.nextInt(4) == 0 ? TransportMode.AIR : null);
        return new ReportedEvent(event, List.of(any(THINGS, random), any(THINGS, random)), List.of());
    }

    /** Within a few hours, on one of two days that are farther apart than a vehicle's window. */
    private static Instant time(Random random) {
        return Reports.day(random.nextInt(4) == 0 ? 95 : 0).plus(Duration.ofMinutes(15L * random.nextInt(24)));
    }

    private static Place place(String id, String country, double longitude) {
        return new Place(id, country, id, new Position(40, longitude));
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
