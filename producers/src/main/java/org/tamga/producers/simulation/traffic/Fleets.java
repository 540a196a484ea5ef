package org.tamga.producers.simulation.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.Region;

/**
 * Who passes again and again: buses to a timetable, trucks of companies, some in convoys, taxis that shuttle over one border,
 * people who work or trade on the other side. Nobody sets out before being back, so the days must be asked for in order.
 */
final class Fleets {
    private static final double SIGHTINGS_PER_BUS_LINE = 450;
    private static final double SIGHTINGS_PER_TRUCK = 25;
    private static final double SIGHTINGS_PER_TAXI = 200;
    private static final double SIGHTINGS_PER_COMMUTER = 25;
    private static final int CONVOYS_PER_HUNDRED = 8;
    private static final long TURNING = 20 * Journey.MINUTE;

    private final long seed;
    private final List<Regular> regulars = new ArrayList<>();

    private Fleets(long seed) {
        this.seed = seed;
    }

    /** As many as belong to so many sightings a day. */
    static Fleets of(Region region, Weighted<Passage> passages, double sightingsPerDay, long seed) {
        Fleets fleets = new Fleets(seed);
        Weighted<Passage> roads = passages.only(Region::isByRoad);
        Dice dice = Dice.of(seed, "fleets", 0);
        if (!roads.isEmpty()) {
            fleets.buses(region, roads, (int) (sightingsPerDay / SIGHTINGS_PER_BUS_LINE), dice);
            fleets.trucks(region, roads, (int) (sightingsPerDay / SIGHTINGS_PER_TRUCK), dice);
            fleets.taxis(roads, (int) (sightingsPerDay / SIGHTINGS_PER_TAXI), dice);
            fleets.commuters(roads, (int) (sightingsPerDay / SIGHTINGS_PER_COMMUTER), dice);
        }
        return fleets;
    }

    /** Everything that sets out on day {@code day}, which starts at {@code start} in milliseconds. */
    void day(long day, long start, Consumer<Passing> out) {
        Dice dice = Dice.of(seed, "fleets by day", day);
        for (Regular regular : regulars) {
            if (regular.isDue(day) && dice.chance(regular.goes())) {
                regular.setOut(start, dice, out);
            }
        }
    }

    private void add(Timetable timetable) {
        regulars.add(new Regular(timetable));
    }

    private void buses(Region region, Weighted<Passage> roads, int lines, Dice dice) {
        for (int i = 0; i < lines; i++) {
            List<Passage> route = route(region, roads, dice.chance(0.3) ? 2 : 1, dice);
            int minute = dice.between(5 * 60, 20 * 60);
            for (int bus = 0; bus < 2; bus++) {
                Traveller who = Traveller.byRoad(dice, home(route));
                add(new Timetable(who, route, 2, bus, minute, 12, dice.between(10, 20) * 60, 1, 0.97));
            }
        }
    }

    private void trucks(Region region, Weighted<Passage> roads, int count, Dice dice) {
        int made = 0;
        while (made < count) {
            List<Passage> route = route(region, roads, dice.between(1, 3), dice);
            int every = dice.between(5, 14);
            int offset = dice.below(14);
            int minute = dice.between(0, 24 * 60 - 1);
            int together = dice.below(100) < CONVOYS_PER_HUNDRED ? dice.between(2, 4) : 1;
            for (int i = 0; i < together; i++, made++) {
                Traveller who = dice.chance(0.3)
                        ? Traveller.withContainer(dice, home(route))
                        : Traveller.byRoad(dice, home(route));
                add(new Timetable(
                        who, route, every, offset, minute, together > 1 ? 6 : 240, dice.between(12, 40) * 60, 1, 0.9));
            }
        }
    }

    private void taxis(Weighted<Passage> roads, int count, Dice dice) {
        for (int i = 0; i < count; i++) {
            List<Passage> route = List.of(roads.draw(dice));
            add(new Timetable(
                    Traveller.byRoad(dice, home(route)), route, 1, 0, 7 * 60, 120, 60, dice.between(2, 4), 0.7));
        }
    }

    private void commuters(Weighted<Passage> roads, int count, Dice dice) {
        for (int i = 0; i < count; i++) {
            List<Passage> route = List.of(roads.draw(dice));
            add(new Timetable(
                    Traveller.byRoad(dice, home(route)),
                    route,
                    1,
                    0,
                    dice.between(5 * 60, 12 * 60),
                    60,
                    7 * 60,
                    1,
                    0.25));
        }
    }

    private static String home(List<Passage> route) {
        return route.get(0).out().country();
    }

    private static List<Passage> route(Region region, Weighted<Passage> roads, int borders, Dice dice) {
        List<Passage> route = new ArrayList<>(List.of(roads.draw(dice)));
        while (route.size() < borders) {
            Weighted<Passage> onward = region.onward(route.get(route.size() - 1));
            if (onward.isEmpty()) {
                break;
            }
            route.add(onward.draw(dice));
        }
        return List.copyOf(route);
    }

    /** Somebody with a timetable, and when the last journey ended. */
    private static final class Regular {
        private final Timetable timetable;
        private long back = Long.MIN_VALUE;

        Regular(Timetable timetable) {
            this.timetable = timetable;
        }

        boolean isDue(long day) {
            return Math.floorMod(day + timetable.offset(), timetable.everyDays()) == 0;
        }

        double goes() {
            return timetable.goes();
        }

        /** As many rounds as the day has room for. */
        void setOut(long dayStart, Dice dice, Consumer<Passing> out) {
            long start = dayStart + timetable.minute() * Journey.MINUTE;
            for (int round = 0; round < timetable.rounds(); round++) {
                long late = (long) (timetable.spread() * Journey.MINUTE * dice.between(-0.5, 0.5));
                long stay = (long) (timetable.stayMinutes() * Journey.MINUTE * dice.between(0.5, 1.5));
                if (start + late > back) {
                    Journey journey = new Journey(timetable.who(), TransportMode.ROAD, start + late, dice);
                    journey.over(timetable.route())
                            .stay(stay)
                            .back(timetable.route())
                            .tell(out);
                    back = journey.end() + TURNING;
                }
                start += stay + 5 * Journey.HOUR;
            }
        }
    }

    /**
     * When somebody travels, and where.
     *
     * @param minute of the day of setting out, give or take {@code spread}
     * @param stayMinutes on the other side, about
     * @param rounds a day
     * @param goes how likely on a day of the timetable
     */
    private record Timetable(
            Traveller who,
            List<Passage> route,
            int everyDays,
            int offset,
            int minute,
            int spread,
            int stayMinutes,
            int rounds,
            double goes) {}
}
