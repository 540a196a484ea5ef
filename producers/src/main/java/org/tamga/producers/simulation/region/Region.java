package org.tamga.producers.simulation.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution.Resolved;

/**
 * The checkpoints as a country's traffic uses them: how busy each is, and where one goes on from it. Members report every
 * crossing, observers what they seize. How busy a crossing is follows from its modes, whose border it is on, and the seed.
 */
public final class Region {
    public static final Set<String> MEMBERS = Set.of("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ");

    private static final int ONWARD_KM = 1_500;

    private final CheckpointRegister register;
    private final Weighted<Passage> passages;
    private final Map<Passage, Weighted<Passage>> onward = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();
    private final List<Checkpoint> airports;

    private Region(CheckpointRegister register, Weighted<Passage> passages, List<Checkpoint> airports) {
        this.register = register;
        this.passages = passages;
        this.airports = airports;
    }

    public static Region of(CheckpointRegister register, long seed) {
        Dice dice = Dice.of(seed, "region", 0);
        Map<String, List<Checkpoint>> byCrossing = new LinkedHashMap<>();
        register.all()
                .forEach(one -> byCrossing
                        .computeIfAbsent(one.crossing(), key -> new ArrayList<>())
                        .add(one));
        Map<Passage, Double> weights = new LinkedHashMap<>();
        for (List<Checkpoint> facing : byCrossing.values()) {
            double busy = dice.logNormal(1, 0.8);
            if (facing.size() == 2 && facing.stream().anyMatch(Region::isReporting)) {
                Passage passage = new Passage(facing.get(0), facing.get(1));
                double weight = busy * weightOf(passage);
                weights.put(passage, weight);
                weights.put(passage.reversed(), weight);
            }
        }
        List<Checkpoint> airports = register.all().stream()
                .filter(one -> one.modes().contains("air"))
                .toList();
        List<Passage> all = List.copyOf(weights.keySet());
        return new Region(register, Weighted.of(all, passage -> weights.getOrDefault(passage, 0.0)), airports);
    }

    private static double weightOf(Passage passage) {
        double byMode = passage.out().modes().contains("road") ? 1 : 0.3;
        boolean bothReport = isReporting(passage.out()) && isReporting(passage.in());
        return byMode * (bothReport ? 1 : 0.4);
    }

    /** Whether this checkpoint's country reports whom it sees. */
    public static boolean isReporting(Checkpoint checkpoint) {
        return MEMBERS.contains(checkpoint.country());
    }

    /** Ways over the borders, the busier the more often. */
    public Weighted<Passage> passages() {
        return passages;
    }

    public static boolean isByRoad(Passage passage) {
        return passage.out().modes().contains("road") && passage.in().modes().contains("road");
    }

    public List<Checkpoint> airports() {
        return airports;
    }

    public Collection<Checkpoint> checkpoints() {
        return register.all();
    }

    public List<Checkpoint> checkpointsOf(Predicate<Checkpoint> wanted) {
        return register.all().stream().filter(wanted).toList();
    }

    /** Where somebody who came in by {@code passage} may leave for a third country; empty where that is too far. */
    public Weighted<Passage> onward(Passage passage) {
        return onward.computeIfAbsent(
                passage,
                from -> Weighted.of(
                        passages.things().stream()
                                .filter(next -> isOnward(from, next))
                                .toList(),
                        next -> 1 / (100 + Distances.km(from.in(), next.out()))));
    }

    private static boolean isOnward(Passage from, Passage next) {
        return next.out().country().equals(from.in().country())
                && !next.in().country().equals(from.out().country())
                && !next.out().crossing().equals(from.in().crossing())
                && isByRoad(next)
                && Distances.km(from.in(), next.out()) <= ONWARD_KM;
    }

    /** What reports call this checkpoint, other than by its id: only texts that the register understands. */
    public List<String> namesOf(Checkpoint checkpoint) {
        return names.computeIfAbsent(
                checkpoint.id(),
                id -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(checkpoint.name()), checkpoint.aliases().stream())
                        .filter(text -> register.resolve(null, text, checkpoint.country()) instanceof Resolved resolved
                                && resolved.checkpoint().id().equals(id))
                        .toList());
    }
}
