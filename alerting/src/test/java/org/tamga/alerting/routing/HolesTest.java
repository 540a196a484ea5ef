package org.tamga.alerting.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.alert.Severity;

/** Of random trees: what has no hole takes every alert, and a hole that is found is one. */
class HolesTest {
    private static final Instant NOW = Instant.parse("2026-03-20T08:00:00Z");
    private static final List<String> COUNTRIES = List.of("KZ", "KG", "UZ");
    private static final List<String> PATTERNS = List.of("surge", "linked-vehicle", "new-route");

    @Test
    void holesAreFoundExactly() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int tight = 0;
        for (int round = 0; round < 300; round++) {
            RoutingTree tree = new RoutingTree(routes(random, 0));
            Optional<Holes.Hole> hole = Holes.in(tree, NOW);
            if (hole.isPresent()) {
                assertThat(tree.way(hole.get().alert(), hole.get().there()).taken())
                        .as("seed %d, round %d: %s", seed, round, hole.get())
                        .isEmpty();
            } else {
                tight++;
                for (int alert = 0; alert < 200; alert++) {
                    assertThat(tree.way(alert(random), shift(random)).taken())
                            .as("seed %d, round %d", seed, round)
                            .isNotEmpty();
                }
            }
        }
        assertThat(tight).as("seed %d", seed).isBetween(10, 290);
    }

    private static List<Route> routes(Random random, int depth) {
        List<Route> routes = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        for (int route = 0; route < count; route++) {
            boolean parent = depth < 2 && random.nextInt(3) == 0;
            routes.add(new Route(
                    "r" + route,
                    match(random),
                    parent && random.nextBoolean() ? List.of() : List.of(Receiver.SCREENS),
                    Set.of(),
                    Duration.ZERO,
                    null,
                    random.nextBoolean(),
                    parent ? routes(random, depth + 1) : List.of()));
        }
        return routes;
    }

    private static Match match(Random random) {
        return new Match(
                random.nextInt(4) > 0 ? Set.of() : some(random, PATTERNS),
                random.nextInt(2) > 0 ? Set.of() : severities(random),
                random.nextInt(4) > 0 ? Set.of() : some(random, COUNTRIES),
                Set.of(),
                Set.of(),
                random.nextInt(3) > 0 ? null : random.nextBoolean(),
                random.nextInt(4) > 0 ? List.of() : List.of(window(random)),
                random.nextInt(5) > 0 ? List.of() : List.of(Receiver.of("role:supervisor")));
    }

    private static TimeWindow window(Random random) {
        return new TimeWindow(
                EnumSet.allOf(DayOfWeek.class),
                LocalTime.of(random.nextInt(24), 0),
                LocalTime.of(random.nextInt(24), 0),
                ZoneId.of(random.nextBoolean() ? "Asia/Tashkent" : "Europe/Berlin"));
    }

    private static Set<Severity> severities(Random random) {
        return random.nextBoolean() ? Set.of(Severity.HIGH) : Set.of(Severity.LOW, Severity.MEDIUM);
    }

    private static Set<String> some(Random random, List<String> all) {
        Set<String> some = new HashSet<>();
        for (int one = 0; one < 2; one++) {
            some.add(all.get(random.nextInt(all.size())));
        }
        return some;
    }

    private static Routable alert(Random random) {
        return new Routable(
                random.nextInt(4) == 0 ? "channel" : PATTERNS.get(random.nextInt(3)),
                Severity.values()[random.nextInt(3)],
                random.nextInt(4) == 0 ? Set.of("AF") : some(random, COUNTRIES),
                Set.of("X"),
                "vehicle",
                random.nextBoolean(),
                NOW.plus(Duration.ofMinutes(random.nextInt(2 * 365 * 24 * 60))));
    }

    private static OnShift shift(Random random) {
        return random.nextBoolean() ? OnShift.NOBODY : new OnShift(Set.of("supervisor"), Set.of());
    }
}
