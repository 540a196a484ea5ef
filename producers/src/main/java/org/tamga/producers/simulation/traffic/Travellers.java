package org.tamga.producers.simulation.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.region.Distances;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.Region;
import org.tamga.vocabulary.Checkpoint;

/** People who travel once, most of them there and back. */
final class Travellers {
    private static final double BY_AIR = 0.07;
    private static final double ON_FOOT = 0.12;
    private static final double FROM_HOME = 0.75;
    private static final double ONWARD = 0.25;
    private static final double RETURNING = 0.65;
    private static final double FLIGHT_KMH = 700;
    private static final long LONGEST_STAY = 21 * 24 * Journey.HOUR;

    private final Region region;
    private final Weighted<Passage> passages;
    private final List<Checkpoint> airports;

    /** @param airports fewer than two: nobody flies */
    Travellers(Region region, Weighted<Passage> passages, List<Checkpoint> airports) {
        this.region = region;
        this.passages = passages;
        this.airports = airports;
    }

    /** One journey that starts on the day that starts at {@code dayStart}, in milliseconds. */
    void journey(long dayStart, Dice dice, Consumer<Passing> out) {
        long start = dayStart + Rhythm.timeOfDay(dice);
        if (airports.size() > 1 && dice.chance(BY_AIR)) {
            flight(start, dice, out);
        } else {
            overland(start, dice, out);
        }
    }

    private void overland(long start, Dice dice, Consumer<Passing> out) {
        Passage passage = passages.draw(dice);
        String home =
                dice.chance(FROM_HOME) ? passage.out().country() : passage.in().country();
        boolean road = Region.isByRoad(passage);
        boolean driving = road && !dice.chance(ON_FOOT);
        Traveller who = driving ? Traveller.byRoad(dice, home) : Traveller.withoutVehicle(dice, home);
        TransportMode mode = driving ? TransportMode.ROAD : road ? TransportMode.FOOT : TransportMode.RAIL;
        List<Passage> route = new ArrayList<>(List.of(passage));
        if (driving && dice.chance(ONWARD) && !region.onward(passage).isEmpty()) {
            route.add(region.onward(passage).draw(dice));
        }
        Journey journey = new Journey(who, mode, start, dice).over(route);
        if (dice.chance(RETURNING)) {
            long stay = (long) Math.max(Journey.HOUR * 0.7, dice.logNormal(26 * Journey.HOUR, 1.3));
            journey.stay(Math.min(LONGEST_STAY, stay)).back(route);
        }
        journey.tell(out);
    }

    private void flight(long start, Dice dice, Consumer<Passing> out) {
        Checkpoint from = dice.pick(airports);
        Checkpoint to = dice.pick(airports);
        if (from.country().equals(to.country())) {
            return;
        }
        Traveller who = Traveller.withoutVehicle(dice, dice.chance(0.5) ? from.country() : to.country());
        long lands = start + (long) ((Distances.km(from, to) / FLIGHT_KMH + 1.5) * Journey.HOUR);
        out.accept(new Passing(who, from, Direction.OUTBOUND, TransportMode.AIR, start, false));
        out.accept(new Passing(who, to, Direction.INBOUND, TransportMode.AIR, lands, true));
    }
}
