package org.tamga.producers.simulation.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Checkpoints for more posts than there are: doubles of the crossings between members, a third of a degree further north
 * each time round, with SIM in their ids ({@code KZ-SIM1-KORDAY}). A smaller number of posts has the doubles of a larger
 * one as far as it goes.
 */
public final class SimulatedCheckpoints {
    /** The most posts of a trial. */
    public static final int MOST = 2_000;

    private static final double APART = 1.0 / 3;

    private SimulatedCheckpoints() {}

    /**
     * The checkpoints whose posts report, the members' first, then the others of the register, then doubles.
     *
     * @throws IllegalArgumentException if the number is not 1 to {@link #MOST}
     */
    public static List<Checkpoint> posts(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("posts is " + count + ", allowed is 1 to " + MOST);
        }
        List<Checkpoint> all = new ArrayList<>(real().toList());
        for (int round = 1; all.size() < count; round++) {
            for (List<Checkpoint> facing : crossings()) {
                int number = round;
                facing.forEach(side -> all.add(doubled(side, number)));
            }
        }
        return List.copyOf(all.subList(0, count));
    }

    /** The register that comes with Tamga, and the doubles that so many posts take. */
    public static CheckpointRegister register(int posts) {
        List<Checkpoint> all = new ArrayList<>(CheckpointRegister.bundled().all());
        posts(posts).stream().filter(SimulatedCheckpoints::isSimulated).forEach(all::add);
        return CheckpointRegister.of(all);
    }

    /** Whether there is no such checkpoint. */
    public static boolean isSimulated(Checkpoint checkpoint) {
        return CheckpointRegister.bundled().byId(checkpoint.id()).isEmpty();
    }

    private static Stream<Checkpoint> real() {
        return Stream.concat(
                CheckpointRegister.bundled().all().stream().filter(Region::isReporting),
                CheckpointRegister.bundled().all().stream().filter(one -> !Region.isReporting(one)));
    }

    private static List<List<Checkpoint>> crossings() {
        Map<String, List<Checkpoint>> byCrossing = CheckpointRegister.bundled().all().stream()
                .filter(Region::isReporting)
                .collect(Collectors.groupingBy(Checkpoint::crossing, TreeMap::new, Collectors.toList()));
        return byCrossing.values().stream().filter(sides -> sides.size() == 2).toList();
    }

    private static Checkpoint doubled(Checkpoint of, int round) {
        String mark = "SIM" + round;
        return new Checkpoint(
                of.country() + "-" + mark + of.id().substring(of.country().length()),
                of.country(),
                of.name() + " (simulated " + round + ")",
                mark + ":" + of.crossing(),
                of.modes(),
                of.latitude() + round * APART,
                of.longitude(),
                List.of());
    }
}
