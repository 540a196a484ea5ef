package org.tamga.producers.simulation.traffic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.tamga.events.Direction;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.region.Distances;
import org.tamga.producers.simulation.region.Passage;

/** A way over one or several borders and perhaps back, at the speed of the roads there. */
final class Journey {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    private static final double ROADS_WIND = 1.3;

    private final Traveller who;
    private final TransportMode mode;
    private final Dice dice;
    private final List<Passing> passings = new ArrayList<>();
    private long now;

    Journey(Traveller who, TransportMode mode, long start, Dice dice) {
        this.who = who;
        this.mode = mode;
        this.now = start;
        this.dice = dice;
    }

    Journey over(List<Passage> route) {
        for (int i = 0; i < route.size(); i++) {
            if (i > 0) {
                travel(route.get(i - 1), route.get(i));
            }
            pass(route.get(i));
        }
        return this;
    }

    Journey stay(long millis) {
        now += millis;
        return this;
    }

    Journey back(List<Passage> route) {
        List<Passage> reversed =
                new ArrayList<>(route.stream().map(Passage::reversed).toList());
        Collections.reverse(reversed);
        return over(reversed);
    }

    /** When it is over, in milliseconds. */
    long end() {
        return now;
    }

    void tell(Consumer<Passing> out) {
        for (int i = 0; i < passings.size(); i++) {
            Passing one = passings.get(i);
            boolean last = i == passings.size() - 1;
            out.accept(last ? new Passing(who, one.checkpoint(), one.direction(), mode, one.at(), true) : one);
        }
    }

    private void pass(Passage passage) {
        passings.add(new Passing(who, passage.out(), Direction.OUTBOUND, mode, now, false));
        now += dice.between(8 * MINUTE, 70 * MINUTE);
        passings.add(new Passing(who, passage.in(), Direction.INBOUND, mode, now, false));
    }

    private void travel(Passage from, Passage to) {
        double hours = Distances.km(from.in(), to.out()) * ROADS_WIND / dice.between(40.0, 65.0);
        long rest = hours > 8 ? dice.between(6 * HOUR, 14 * HOUR) : dice.between(0, 2 * HOUR);
        now += (long) (hours * HOUR) + rest;
    }
}
