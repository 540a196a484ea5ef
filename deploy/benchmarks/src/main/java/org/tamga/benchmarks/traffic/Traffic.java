package org.tamga.benchmarks.traffic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.tamga.vocabulary.Checkpoint;

/**
 * A season's passages of vehicles at the region's borders. The same seed gives the same passages.
 *
 * @param passages how many, at least 1
 */
public record Traffic(long seed, int passages) {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();
    private static final long PERIOD = TimeUnit.DAYS.toMillis(120);
    private static final double KM_PER_HOUR = 60;
    /** One passage in so many is a find. */
    private static final int HIT_EVERY = 200;

    /** A route leads over crossings among so many nearest to its home. */
    private static final int NEAR = 12;

    public Traffic {
        if (passages < 1) {
            throw new IllegalArgumentException("passages: " + passages + " is not 1 or more");
        }
    }

    /** In order: by time, then by id. */
    public List<Passage> inOrder() {
        Region region = Region.bundled();
        Map<List<Checkpoint>, List<List<Checkpoint>>> near = region.neighbourhoods(NEAR);
        SplittableRandom random = new SplittableRandom(seed);
        List<Passage> made = new ArrayList<>(passages + 500);
        for (int vehicle = 0; made.size() < passages; vehicle++) {
            drive(vehicle, region.crossings(), near, random, made);
        }
        List<Passage> cut = new ArrayList<>(made.subList(0, passages));
        cut.sort(Comparator.comparingLong(Passage::time).thenComparing(Passage::id));
        return List.copyOf(cut);
    }

    private static void drive(
            int number,
            List<List<Checkpoint>> crossings,
            Map<List<Checkpoint>, List<List<Checkpoint>>> near,
            SplittableRandom random,
            List<Passage> made) {
        Habit habit = Habit.of(random.nextInt(100));
        int bodies = habit == Habit.CLONE ? 2 : 1;
        String plate = null;
        for (int body = 0; body < bodies; body++) {
            List<Checkpoint> home = crossings.get(random.nextInt(crossings.size()));
            List<List<Checkpoint>> route = route(habit, home, near.getOrDefault(home, List.of()), random);
            if (plate == null) {
                plate = route.get(0).get(0).country() + String.format("%03dTMG%05d", number % 1000, number / 1000);
            }
            drive(plate, habit, route, random, made);
        }
    }

    private static List<List<Checkpoint>> route(
            Habit habit, List<Checkpoint> home, List<List<Checkpoint>> near, SplittableRandom random) {
        List<List<Checkpoint>> route = new ArrayList<>();
        route.add(home);
        while (route.size() < habit.crossings) {
            List<Checkpoint> next = near.get(random.nextInt(near.size()));
            if (!route.contains(next)) {
                route.add(next);
            }
        }
        return route;
    }

    /** There and back along the route, over and over, with long pauses at either end. */
    private static void drive(
            String plate, Habit habit, List<List<Checkpoint>> route, SplittableRandom random, List<Passage> made) {
        long mean = PERIOD / habit.journeys;
        long time = START + random.nextLong(mean);
        Checkpoint here = side(route.get(0), random);
        int step = 0;
        while (time < START + PERIOD) {
            made.add(passage(plate, here, time, random));
            step++;
            Checkpoint next = side(along(route, step), random);
            long drive = (long) (TimeUnit.HOURS.toMillis(1) * Distance.kilometres(here, next) / KM_PER_HOUR);
            long rest = TimeUnit.HOURS.toMillis(habit.restHours) / 2 + pause(habit, route, step, mean, random);
            time += drive + rest;
            here = next;
        }
    }

    private static List<Checkpoint> along(List<List<Checkpoint>> route, int step) {
        if (route.size() == 1) {
            return route.get(0);
        }
        int lap = 2 * (route.size() - 1);
        int at = step % lap;
        return route.get(at < route.size() ? at : lap - at);
    }

    private static long pause(Habit habit, List<List<Checkpoint>> route, int step, long mean, SplittableRandom random) {
        long exponential = (long) (-mean * Math.log(1 - random.nextDouble()));
        boolean onTheWay = route.size() > 2 && step % (route.size() - 1) != 0;
        return onTheWay ? random.nextLong(TimeUnit.HOURS.toMillis(12L * habit.restHours)) : exponential;
    }

    private static Checkpoint side(List<Checkpoint> crossing, SplittableRandom random) {
        return crossing.get(random.nextInt(2));
    }

    private static Passage passage(String plate, Checkpoint at, long time, SplittableRandom random) {
        return new Passage(
                new UUID(random.nextLong(), random.nextLong()).toString(),
                plate,
                at.id(),
                at.crossing(),
                at.country(),
                at.latitude(),
                at.longitude(),
                time,
                random.nextInt(HIT_EVERY) == 0);
    }
}
