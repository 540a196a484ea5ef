package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.KORDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Recorded;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.rules.Control;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.rules.Stop;

/** What changes is looked for where it can be, and no more of a day is read than says that it is too much. */
class SeenTooOftenScopesTest {
    private static final Instant DAY = Instant.parse("2025-03-01T00:00:00Z");
    /** Five years after the first day's noon: of that day some sightings are remembered, and some are not. */
    private static final Instant CLOCK = Instant.parse("2030-03-01T12:00:00Z");

    private static final List<String> NAMES = List.of("ALI KARIMOV", "NOBODY", "UNKNOWN");
    private static final SeenTooOften PATTERN = new SeenTooOften();
    private static final Rule RULE = Rules.defaults().of("seen-too-often").with("most-times", "3");
    private static final Rules RULES =
            Rules.defaults().only(List.of("seen-too-often")).with(RULE);
    private static final int HISTORIES = 60;

    @ParameterizedTest
    @EnumSource(names = {"VEHICLE", "PERSON"})
    void eachChangeLeavesOpenWhatTheWholeHistoryWould(KeyKind kind) {
        Detector detector = new Detector(RULES);
        Map<AlertChange.Kind, Integer> kinds = new EnumMap<>(AlertChange.Kind.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Map<String, Observation> current = new TreeMap<>();
            MemoryHistory history = new MemoryHistory();
            MemoryRaised raised = new MemoryRaised();
            for (int step = 0; step < 150; step++) {
                String event = "e" + random.nextInt(40);
                Observation before = current.remove(event);
                Observation after = before != null && random.nextInt(3) > 0 ? null : seen(kind, random, event);
                Key key = (before == null ? after : before).key();

                detector.change(history, new ObservationChange(key, before, after), raised, CLOCK)
                        .forEach(news -> kinds.merge(news.kind(), 1, Integer::sum));

                if (after != null) {
                    current.put(event, after);
                }
                assertThat(raised.all())
                        .as("seed %d, step %d", seed, step)
                        .containsExactlyInAnyOrderElementsOf(detector.open(kind, history, CLOCK));
            }
        }
        assertThat(kinds)
                .hasSize(4)
                .allSatisfy((change, count) -> assertThat(count).isGreaterThan(10));
    }

    @ParameterizedTest
    @EnumSource(names = {"VEHICLE", "PERSON"})
    void thePartsOfTimeAndThePersonsTogetherHoldAllAlerts(KeyKind kind) {
        int found = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            MemoryHistory history = new MemoryHistory();
            for (int n = 0; n < 40; n++) {
                history.add(seen(kind, random, "e" + n));
            }
            Instant cut = DAY.plusSeconds(random.nextInt(4 * 86_400));
            Set<String> some = kind == KeyKind.PERSON ? Set.of("NOBODY") : Set.of("");
            Set<String> others = kind == KeyKind.PERSON ? Set.of("ALI KARIMOV", "UNKNOWN") : Set.of("nobody else");
            List<Alert> parts = new ArrayList<>();
            for (Set<String> members : List.of(some, others)) {
                parts.addAll(PATTERN.alerts(history, new Scope(Instant.MIN, cut, members), RULE));
                parts.addAll(PATTERN.alerts(history, new Scope(cut.plusMillis(1), Instant.MAX, members), RULE));
            }

            List<Alert> whole = PATTERN.alerts(history, Scope.ALL, RULE);

            assertThat(parts).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(whole);
            assertThat(whole).isSortedAccordingTo((a, b) -> a.anchoredAt().compareTo(b.anchoredAt()));
            found += whole.size();
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void oneMoreOfTenThousandReadsNoMoreThanTheFirstFew() {
        CountedHistory history = new CountedHistory();
        for (int n = 0; n < 10_000; n++) {
            history.kept.add(vehicle("e%05d".formatted(n), DAY.plusSeconds(8L * n), n % 2 == 0));
        }
        Observation last = vehicle("e%05d".formatted(9_999), DAY.plusSeconds(8L * 9_999), false);

        Scope scope = PATTERN.scope(history, last, RULE).orElseThrow();
        List<Alert> alerts = PATTERN.alerts(RULES.takingPart(history, DAY.plus(Duration.ofDays(2))), scope, RULE);

        assertThat(alerts).hasSize(1);
        assertThat(history.tested).isLessThan(30);
    }

    @Test
    void whatIsOnTheStopListIsNotReadAtAll() {
        CountedHistory history = new CountedHistory();
        for (int n = 0; n < 100; n++) {
            history.kept.add(vehicle("e" + n, DAY.plusSeconds(n), false));
        }
        Observation more = vehicle("more", DAY.plusSeconds(100), false);
        Stop stop = new Stop(more.key(), DAY.plus(Duration.ofDays(1)));
        Detector detector = new Detector(RULES.with(Control.of(List.of(stop), List.of())));
        MemoryRaised raised = new MemoryRaised();

        detector.change(history, new ObservationChange(more.key(), null, more), raised, DAY.plusSeconds(101));

        assertThat(history.tested).isZero();
        assertThat(raised.all()).isEmpty();
        Observation later = vehicle("later", DAY.plusSeconds(102), false);
        detector.change(history, new ObservationChange(more.key(), null, later), raised, DAY.plus(Duration.ofDays(2)));
        assertThat(raised.all()).as("the stop-list has let it go").hasSize(1);
    }

    @Test
    void aQuietDayIsNotLookedAtTwice() {
        CountedHistory history = new CountedHistory();
        List.of(1, 2, 3).forEach(n -> history.kept.add(vehicle("e" + n, DAY.plusSeconds(n), false)));

        assertThat(PATTERN.scope(history, vehicle("e3", DAY.plusSeconds(3), false), RULE))
                .isEmpty();
    }

    /** On a few days, often on their edges; now and then a find. */
    private static Observation seen(KeyKind kind, Random random, String id) {
        Instant time = DAY.plus(Duration.ofDays(random.nextInt(4)))
                .plusMillis(random.nextInt(3) == 0 ? random.nextInt(3) - 1 : random.nextInt(86_400_000));
        Event event = Event.of(id, time, random.nextInt(5) == 0 ? Nature.POSITIVE : Nature.SIGHTING, KORDAY);
        return kind == KeyKind.PERSON
                ? new Observation(new Key(kind, "1990-01-01"), NAMES.get(random.nextInt(NAMES.size())), 0, event)
                : new Observation(new Key(kind, "KZAAA111"), 0, event);
    }

    private static Observation vehicle(String id, Instant time, boolean caught) {
        Event event = Event.of(id, time, caught ? Nature.POSITIVE : Nature.SIGHTING, KORDAY);
        return new Observation(new Key(KeyKind.VEHICLE, "KZAAA111"), 0, event);
    }

    /** Is asked for one observation after another only, and counts them. */
    private static final class CountedHistory implements Recorded {
        private final MemoryHistory kept = new MemoryHistory();
        int tested;

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
            throw new AssertionError("reads the finds of a span of time whole");
        }

        @Override
        public void sightings(Instant from, Instant to, Consumer<Observation> each) {
            throw new AssertionError("reads the sightings of a span of time whole");
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
