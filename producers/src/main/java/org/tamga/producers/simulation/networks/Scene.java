package org.tamga.producers.simulation.networks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Direction;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Item;
import org.tamga.events.Subject;
import org.tamga.events.TransportMode;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Draft;
import org.tamga.producers.simulation.reports.Draft.Content;
import org.tamga.producers.simulation.reports.Draft.Identified;
import org.tamga.producers.simulation.reports.Draft.Seized;
import org.tamga.producers.simulation.reports.Spot;
import org.tamga.producers.simulation.seizures.Marginals;
import org.tamga.vocabulary.Checkpoint;

/** Where one network is planted: time, places, and the events so far. The last event lies in the span that is watched. */
public final class Scene {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Ground ground;
    private final int number;
    private final Dice dice;
    private final Instant finish;
    private final List<Planned> planned = new ArrayList<>();
    private final Set<String> patterns = new TreeSet<>();
    private final Set<String> also = new TreeSet<>();

    Scene(Ground ground, int number, Dice dice, Instant finish) {
        this.ground = ground;
        this.number = number;
        this.dice = dice;
        this.finish = finish;
    }

    /** Counts the networks of one kind from 0. */
    int number() {
        return number;
    }

    Dice dice() {
        return dice;
    }

    Marginals marginals() {
        return ground.marginals();
    }

    Ground ground() {
        return ground;
    }

    /** When the last event is to happen. */
    Instant finish() {
        return finish;
    }

    /** So many times, the last at the finish, with gaps of so many days between them. */
    List<Instant> times(int count, double leastDays, double mostDays) {
        List<Instant> times = new ArrayList<>(List.of(finish));
        while (times.size() < count) {
            times.add(times.get(times.size() - 1).minusSeconds((long) (dice.between(leastDays, mostDays) * 86_400)));
        }
        Collections.reverse(times);
        return times;
    }

    /** Two passages, one after the other, through three countries, of which the watched one is one. */
    List<Passage> corridor() {
        Weighted<Passage> firsts = ground.region()
                .passages()
                .only(one -> Region.isByRoad(one)
                        && !ground.region().onward(one).isEmpty()
                        && ground.country().map(one::touches).orElse(true));
        Passage first = firsts.draw(dice);
        return List.of(first, ground.region().onward(first).draw(dice));
    }

    /** Checkpoints of a corridor: the first two already lie in two countries and at two crossings. */
    List<Stop> stops(int count) {
        List<Passage> corridor = corridor();
        Passage first = corridor.get(0);
        Passage second = corridor.get(1);
        List<Stop> all = List.of(
                new Stop(first.in(), Direction.INBOUND),
                new Stop(second.in(), Direction.INBOUND),
                new Stop(second.out(), Direction.OUTBOUND),
                new Stop(first.out(), Direction.OUTBOUND));
        List<Stop> stops = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stops.add(all.get(i < 2 ? i : dice.below(all.size())));
        }
        return stops;
    }

    /** Adds a seizure; its event id. */
    String seizure(Stop stop, Instant at, @Nullable TransportMode mode, Item item, List<Subject> subjects) {
        return add(draft(stop, at, mode, null, null, new Seized(List.of(item)), subjects));
    }

    /** Adds a seizure with its way. */
    String seizure(
            Stop stop,
            Instant at,
            @Nullable TransportMode mode,
            String departure,
            String destination,
            Item item,
            List<Subject> subjects) {
        return add(draft(stop, at, mode, departure, destination, new Seized(List.of(item)), subjects));
    }

    /** Adds a seizure whose laboratory result comes {@code after} it. */
    void seizure(Stop stop, Instant at, Item item, Item analysed, Duration after, List<Subject> subjects) {
        Draft draft = draft(stop, at, TransportMode.ROAD, null, null, new Seized(List.of(item)), subjects);
        Content later = new Seized(List.of(analysed));
        planned.add(new Planned(draft, true, Optional.of(later), after));
    }

    /** Adds a seizure that no alert rests on, but that must have been. */
    void earlier(Stop stop, Instant at, Item item) {
        Draft draft = draft(stop, at, TransportMode.ROAD, null, null, new Seized(List.of(item)), List.of());
        planned.add(new Planned(draft, false, Optional.empty(), Duration.ZERO));
    }

    /** Adds a sighting; its event id. */
    String sighting(Stop stop, Instant at, String method, List<Subject> subjects) {
        Identified sighted = new Identified(method, IdentificationResult.SIGHTING, null, null);
        return add(draft(stop, at, TransportMode.ROAD, null, null, sighted, subjects));
    }

    void mustRaise(String... ids) {
        patterns.addAll(List.of(ids));
    }

    void mayRaise(String... ids) {
        also.addAll(List.of(ids));
    }

    Network network(String id, String kind) {
        return new Network(id, kind, patterns, also, planned);
    }

    private String add(Draft draft) {
        planned.add(new Planned(draft, true, Optional.empty(), Duration.ZERO));
        return draft.eventId();
    }

    private Draft draft(
            Stop stop,
            Instant at,
            @Nullable TransportMode mode,
            @Nullable String departure,
            @Nullable String destination,
            Content content,
            List<Subject> subjects) {
        boolean byHand = content instanceof Seized;
        List<String> names = ground.region().namesOf(stop.checkpoint());
        Spot spot = byHand && !names.isEmpty() && dice.chance(0.3)
                ? Spot.named(stop.checkpoint(), dice.pick(names))
                : Spot.at(stop.checkpoint());
        Instant second = Instant.ofEpochSecond(at.getEpochSecond());
        return new Draft(dice.uuid(), spot, second, stop.direction(), mode, departure, destination, content, subjects);
    }

    /** A checkpoint, passed in one direction. */
    record Stop(Checkpoint checkpoint, Direction direction) {}

    static long days(double days) {
        return (long) (days * DAY);
    }
}
