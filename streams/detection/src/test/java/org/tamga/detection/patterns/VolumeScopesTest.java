package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.Seizures.AK_ZHOL;
import static org.tamga.detection.Seizures.KARASU;
import static org.tamga.detection.Seizures.KORDAY;
import static org.tamga.detection.Seizures.OLD_MILL;
import static org.tamga.vocabulary.DrugGroup.HEROIN;
import static org.tamga.vocabulary.DrugGroup.OPIUM;
import static org.tamga.vocabulary.DrugGroup.PRECURSOR;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Profile;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.rules.Rules;

/** Random histories of goods: what a pattern finds part by part, and change by change, is what it finds in the whole. */
class VolumeScopesTest {
    private static final Instant BEGIN = Instant.parse("2023-01-01T19:00:00Z");
    private static final Instant CLOCK = Instant.parse("2026-01-01T00:00:00Z");
    private static final Key SERIES = new Key(KeyKind.SERIES, "KZ:heroin");
    private static final Key HAND = new Key(KeyKind.SUBSTANCE, "opium");
    private static final Key PROFILE = new Key(KeyKind.PROFILE, "GCMS");
    private static final Key CROSSING = new Key(KeyKind.CROSSING, KORDAY.crossing());
    private static final Key SUBSTANCE = new Key(KeyKind.SUBSTANCE, "heroin");
    private static final Rules AS_THEY_COME = Rules.defaults();
    private static final int HISTORIES = 8;

    /** Windows so short that a few dozen seizures meet every case. */
    private static final Rules SHORT = AS_THEY_COME
            .with(rule("surge")
                    .with("baseline-days", "6")
                    .with("gap-days", "2")
                    .with("least-seizures", "2")
                    .with("factor", "1.5")
                    .with("chain-days", "2"))
            .with(rule("exceptional-quantity")
                    .with("window", "15d")
                    .with("least-earlier-seizures", "4")
                    .with("percentile", "75"))
            .with(rule("new-route").with("unused", "12d").with("reported", "9d").with("follow-up", "6d"))
            .with(rule("displacement")
                    .with("before-days", "9")
                    .with("after-days", "7")
                    .with("least-expected", "0.5")
                    .with("fall", "1")
                    .with("p", "0.2")
                    .with("quantity-window", "15d")
                    .with("least-earlier-seizures", "4")
                    .with("percentile", "75")
                    .with("calendar", "KZ-KORDAY 2023-01-14/2023-01-19 closure; KZ-KARASU 2023-02-01/ operation"))
            .with(rule("same-modus-operandi")
                    .with("window", "3d")
                    .with("habits", "9d")
                    .with("least-known", "2")
                    .with("least-bits", "2.5")
                    .with("similarity", "0.4")
                    .with("prior-seizures", "2"))
            .with(rule("chemical-profile").with("window", "4d").with("cut-off", "0.06"))
            .with(rule("precursor-counterflow").with("window", "4d").with("most-evidence", "2"));

    private static final Rules LOOSE = AS_THEY_COME.with(rule("same-modus-operandi")
            .with("least-known", "2")
            .with("least-bits", "6")
            .with("similarity", "0.4"));

    /** A pattern, its history, the rules, and over how many days the seizures are strewn. */
    static Stream<Arguments> cases() {
        return Stream.of(
                Arguments.of("surge", SERIES, SHORT, 40),
                Arguments.of("surge", SERIES, SHORT, 120),
                Arguments.of("surge", SERIES, AS_THEY_COME, 250),
                Arguments.of("exceptional-quantity", SERIES, SHORT, 60),
                Arguments.of("exceptional-quantity", SERIES, AS_THEY_COME, 900),
                Arguments.of("new-route", SERIES, SHORT, 90),
                Arguments.of("new-route", SERIES, AS_THEY_COME, 1000),
                Arguments.of("displacement", SUBSTANCE, SHORT, 60),
                Arguments.of("displacement", SUBSTANCE, SHORT, 20),
                Arguments.of("same-modus-operandi", HAND, SHORT, 60),
                Arguments.of("same-modus-operandi", HAND, SHORT, 120),
                Arguments.of("same-modus-operandi", HAND, LOOSE, 250),
                Arguments.of("chemical-profile", PROFILE, SHORT, 90),
                Arguments.of("chemical-profile", PROFILE, AS_THEY_COME, 900),
                Arguments.of("precursor-counterflow", CROSSING, SHORT, 40),
                Arguments.of("precursor-counterflow", CROSSING, AS_THEY_COME, 400));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePartsOfTimeTogetherHoldAllAlerts(String id, Key key, Rules rules, int days) {
        HistoryPattern pattern = pattern(id);
        int found = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            MemoryHistory history = new MemoryHistory();
            IntStream.range(0, 70).forEach(n -> history.add(seizure(random, key, "e" + n, days)));

            List<Alert> whole = pattern.alerts(history, Scope.ALL, rules.of(id));
            List<Alert> parts = parts(history, random).stream()
                    .flatMap(scope -> pattern.alerts(history, scope, rules.of(id)).stream())
                    .toList();

            assertThat(parts).as("seed %d", seed).isEqualTo(whole);
            found += whole.size();
        }
        assertThat(found).isPositive();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eachChangeLeavesOpenWhatTheWholeHistoryWould(String id, Key key, Rules rules, int days) {
        Detector detector = new Detector(rules.only(List.of(id)));
        Map<AlertChange.Kind, Integer> kinds = new EnumMap<>(AlertChange.Kind.class);
        for (long seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Map<String, Observation> current = new TreeMap<>();
            MemoryHistory history = new MemoryHistory();
            MemoryRaised raised = new MemoryRaised();
            for (int step = 0; step < 120; step++) {
                String event = "e" + random.nextInt(90);
                Observation before = current.get(event);
                boolean retracted = before != null && random.nextInt(3) > 0;
                Observation after = retracted ? null : seizure(random, key, event, days);
                ObservationChange change = new ObservationChange(key, before, after);

                List<AlertChange> changes = detector.change(history, change, raised, CLOCK);

                changes.forEach(news -> kinds.merge(news.kind(), 1, Integer::sum));
                current.remove(event);
                if (after != null) {
                    current.put(event, after);
                }
                assertThat(said(raised.all()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(said(detector.open(key.kind(), history, CLOCK)));
            }
        }
        assertThat(kinds).containsKeys(AlertChange.Kind.OPENED, AlertChange.Kind.WITHDRAWN);
    }

    /** Time cut at seizures, between them, and where nothing is. */
    private static List<Scope> parts(MemoryHistory history, Random random) {
        List<Observation> all = history.hits(Instant.MIN, Instant.MAX);
        TreeSet<Instant> cuts = new TreeSet<>();
        for (int cut = random.nextInt(6); cut > 0; cut--) {
            Instant near = all.get(random.nextInt(all.size())).time();
            cuts.add(near.plusMillis(random.nextBoolean() ? 0 : random.nextInt(100_000_000)));
        }
        List<Scope> parts = new ArrayList<>();
        Instant from = Instant.MIN;
        for (Instant cut : cuts) {
            parts.add(Scope.between(from, cut));
            from = cut.plusMillis(1);
        }
        parts.add(Scope.between(from, Instant.MAX));
        return parts;
    }

    /** Strewn over whole and half days, many of them on a few, so that windows end on seizures and seizures coincide. */
    private static Observation seizure(Random random, Key key, String id, int days) {
        int day = random.nextInt(3) == 0 ? random.nextInt(days) : days * random.nextInt(7) / 7 + random.nextInt(4);
        Instant time = BEGIN.plus(Duration.ofHours(24L * day + 12L * random.nextInt(2)))
                .plusMillis(random.nextInt(4) == 0 ? random.nextInt(3) - 1 : 0);
        Event event = key.equals(CROSSING)
                ? atCrossing(random, id, time)
                : key.equals(HAND)
                        ? ofAHand(random, id, time)
                        : key.equals(PROFILE) ? measured(random, id, time) : ofSeries(random, id, time);
        return new Observation(key, 0, event);
    }

    private static Event ofSeries(Random random, String id, Instant time) {
        Place place = List.of(KORDAY, KORDAY, KARASU, OLD_MILL).get(random.nextInt(4));
        Long milligrams = random.nextInt(8) == 0 ? null : 500_000L * (1 + random.nextInt(random.nextInt(12) + 1));
        return Event.of(id, time, Nature.SEIZURE, place)
                .carrying(List.of(SeizedItem.of(HEROIN, milligrams)))
                .on(country(random), country(random));
    }

    private static Event atCrossing(Random random, String id, Instant time) {
        Place place = random.nextBoolean() ? KORDAY : AK_ZHOL;
        List<SeizedItem> items = Stream.of(HEROIN, PRECURSOR)
                .filter(group -> random.nextBoolean())
                .map(group -> SeizedItem.of(group, null))
                .toList();
        Direction direction = Direction.values()[random.nextInt(3)];
        return Event.of(id, time, Nature.SEIZURE, place).carrying(items).going(direction, null);
    }

    private static Event ofAHand(Random random, String id, Instant time) {
        Place place = List.of(KORDAY, AK_ZHOL, KARASU).get(random.nextInt(3));
        Long mass = random.nextInt(4) == 0 ? null : 10_000L * (1 + random.nextInt(6));
        String hidden = List.of("", "axle", "boot", "roof", "tank", "wing").get(random.nextInt(6));
        String cover = List.of("", "onions", "melons", "felt", "tea").get(random.nextInt(5));
        return Event.of(id, time, Nature.SEIZURE, place)
                .carrying(List.of(new SeizedItem(OPIUM, null, hidden, mass, null)))
                .under(cover)
                .on(country(random), country(random));
    }

    /** Values so near one another that many distances lie about the cut-off. */
    private static Event measured(Random random, String id, Instant time) {
        Place place = List.of(KORDAY, KARASU, AK_ZHOL, OLD_MILL).get(random.nextInt(4));
        Map<String, Double> values = new TreeMap<>();
        for (String compound : List.of("a", "b", "c", "d")) {
            values.put(compound, 8.0 + random.nextInt(4));
        }
        SeizedItem item = new SeizedItem(HEROIN, null, null, null, Profile.of("GC-MS", values));
        return Event.of(id, time, Nature.SEIZURE, place).carrying(List.of(item));
    }

    private static String country(Random random) {
        return List.of("AF", "AF", "KZ", "RU").get(random.nextInt(4));
    }

    private static Map<UUID, List<Object>> said(Collection<Alert> alerts) {
        Map<UUID, List<Object>> said = new TreeMap<>();
        alerts.forEach(
                alert -> said.put(alert.alertId(), List.of(alert.subject(), alert.severity(), alert.evidence())));
        return said;
    }

    private static Rule rule(String id) {
        return AS_THEY_COME.of(id);
    }

    private static HistoryPattern pattern(String id) {
        return (HistoryPattern) Patterns.byId(id);
    }
}
