package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.History;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Scope;
import org.tamga.detection.history.TakingPart;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

/** One vehicle that passes all the time, around the ends of months: what changes is looked for where it can be. */
class TouchAndGoScopesTest {
    private static final Instant APRIL = Instant.parse("2025-03-31T19:00:00Z");
    private static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");
    private static final Key KEY = new Key(KeyKind.VEHICLE, "KZ123ABC02");
    private static final Rule RULE =
            Rules.defaults().of("touch-and-go").with("hit-within", "3d").with("least-times", "2");
    private static final Rules RULES =
            Rules.defaults().only(List.of("touch-and-go")).with(RULE);
    private static final int HISTORIES = 60;

    @Test
    void eachChangeLeavesOpenWhatTheWholeHistoryWould() {
        Detector detector = new Detector(RULES);
        Map<AlertChange.Kind, Integer> kinds = new EnumMap<>(AlertChange.Kind.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Map<String, Observation> current = new TreeMap<>();
            MemoryHistory history = new MemoryHistory();
            MemoryRaised raised = new MemoryRaised();
            for (int step = 0; step < 200; step++) {
                String event = "e" + random.nextInt(40);
                Observation before = current.remove(event);
                Observation after = before != null && random.nextInt(3) > 0 ? null : seen(random, event);

                detector.change(history, new ObservationChange(KEY, before, after), raised, CLOCK)
                        .forEach(news -> kinds.merge(news.kind(), 1, Integer::sum));

                if (after != null) {
                    current.put(event, after);
                }
                assertThat(said(raised.all()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(said(detector.open(KEY.kind(), history, CLOCK)));
            }
        }
        assertThat(kinds)
                .hasSize(4)
                .allSatisfy((kind, count) -> assertThat(count).isGreaterThan(10));
    }

    @Test
    void thePartsOfTimeTogetherHoldAllAlerts() {
        TouchAndGo pattern = new TouchAndGo();
        int found = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            MemoryHistory history = new MemoryHistory();
            for (int n = 0; n < 40; n++) {
                history.add(seen(random, "e" + n));
            }
            Instant cut = APRIL.plus(Duration.ofMinutes(random.nextInt(2880) - 1440L));
            List<Alert> parts = new ArrayList<>(pattern.alerts(history, Scope.between(Instant.MIN, cut), RULE));
            parts.addAll(pattern.alerts(history, Scope.between(cut.plusMillis(1), Instant.MAX), RULE));

            List<Alert> whole = pattern.alerts(history, Scope.ALL, RULE);

            assertThat(parts).as("seed %d", seed).isEqualTo(whole);
            found += whole.size();
        }
        assertThat(found).isGreaterThan(10);
    }

    @Test
    void oneMoreOfAShuttlesPassagesReadsTheLastHoursOfThem() {
        MemoryHistory history = passages(5000, 0);
        AtomicInteger read = new AtomicInteger();

        assertThat(new TouchAndGo().scope(counting(history, read), last(history), RULE))
                .isEmpty();
        assertThat(read).hasValueLessThan(100);
    }

    @Test
    void howLongAShuttleDidNotShuttleBeforeIsNotRead() {
        MemoryHistory history = passages(4000, 3900);
        AtomicInteger read = new AtomicInteger();

        assertThat(new TouchAndGo().scope(counting(history, read), last(history), RULE))
                .isEmpty();
        assertThat(read).hasValueLessThan(150);
    }

    @Test
    void oneThatComesLateReadsTheHoursAroundIt() {
        MemoryHistory history = passages(50_000, 0);
        Observation late = seen("late", APRIL.plus(Duration.ofDays(80).plusMinutes(5)), Direction.OUTBOUND);
        history.add(late);
        AtomicInteger read = new AtomicInteger();

        assertThat(new TouchAndGo().scope(counting(history, read), late, RULE)).isEmpty();
        assertThat(read).hasValueLessThan(150);
    }

    @Test
    void whereNobodyComesBackNothingIsReadButTheNeighbours() {
        MemoryHistory history = passages(5000, 5000);
        AtomicInteger read = new AtomicInteger();

        assertThat(new TouchAndGo().scope(counting(history, read), last(history), RULE))
                .isEmpty();
        assertThat(read).hasValueLessThan(5);
    }

    /** One every ten minutes: the first ones all go out, the others out and back. */
    private static MemoryHistory passages(int count, int outOnly) {
        MemoryHistory history = new MemoryHistory();
        for (int n = 0; n < count; n++) {
            Direction direction = n < outOnly || n % 2 == 0 ? Direction.OUTBOUND : Direction.INBOUND;
            history.add(seen("e%05d".formatted(n), APRIL.plus(Duration.ofMinutes(10L * n)), direction));
        }
        return history;
    }

    private static Observation seen(String id, Instant time, Direction direction) {
        return new Observation(
                KEY, 0, Event.of(id, time, Nature.SIGHTING, KORDAY).going(direction, null));
    }

    private static Observation last(History history) {
        List<Observation> all = new ArrayList<>();
        history.sightings(Instant.MIN, Instant.MAX, all::add);
        return all.get(all.size() - 1);
    }

    private static History counting(History history, AtomicInteger read) {
        return new TakingPart(history, observation -> read.incrementAndGet() > 0);
    }

    /** Within five days of the month's end, most of them within the hour around it; now and then a find. */
    private static Observation seen(Random random, String id) {
        Instant time = random.nextBoolean()
                ? APRIL.plus(Duration.ofMinutes(5L * (random.nextInt(48) - 24)))
                : APRIL.plus(Duration.ofMinutes(15L * (random.nextInt(960) - 480)));
        Event event = Event.of(
                        id,
                        time,
                        random.nextInt(30) == 0 ? Nature.POSITIVE : Nature.SIGHTING,
                        List.of(KORDAY, KORDAY, AK_ZHOL, OLD_MILL).get(random.nextInt(20) == 0 ? 3 : random.nextInt(3)))
                .going(Direction.values()[random.nextInt(20) == 0 ? 2 : random.nextInt(2)], null);
        return new Observation(KEY, 0, event);
    }

    private static Map<UUID, List<Object>> said(Collection<Alert> alerts) {
        Map<UUID, List<Object>> said = new TreeMap<>();
        alerts.forEach(
                alert -> said.put(alert.alertId(), List.of(alert.subject(), alert.severity(), alert.evidence())));
        return said;
    }
}
