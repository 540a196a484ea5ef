package org.tamga.detection.patterns;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.detection.report.Observation;

/**
 * How seizures of a drug are done, as far as a stretch of time that moves forward shows it; and which two are so alike,
 * in things so uncommon, that one hand may have done both.
 */
final class Habits implements Likeness<Manner> {
    /** What sums of logarithms may be off by. */
    private static final double ROUNDING = 1e-9;

    private static final Feature[] FEATURES = Feature.values();

    private final Duration memory;
    private final int leastKnown;
    private final double leastBits;
    private final double similarity;
    private final int prior;
    private final Deque<Manner> remembered = new ArrayDeque<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final int[] known = new int[FEATURES.length];
    private int seizures;

    /**
     * @param memory how long a seizure tells what is common
     * @param leastKnown features, the way not among them, that both must tell of
     * @param leastBits how rare what they share must be
     * @param similarity how much of what they tell they must share, from 0 to 1
     * @param prior how many seizures with other hiding places, covers and masses are supposed before the first
     */
    Habits(Duration memory, int leastKnown, double leastBits, double similarity, int prior) {
        this.memory = memory;
        this.leastKnown = leastKnown;
        this.leastBits = leastBits;
        this.similarity = similarity;
        this.prior = prior;
        for (Feature feature : FEATURES) {
            counts.add(feature.ordinal(), new HashMap<>());
        }
    }

    @Override
    public Optional<Manner> read(Observation seizure) {
        while (!remembered.isEmpty() && remembered.getFirst().time().isBefore(Reach.back(seizure.time(), memory))) {
            count(remembered.removeFirst(), -1);
        }
        List<String> values = Manner.values(seizure);
        count(new Manner(seizure.time(), values, List.of()), 1);
        List<Double> bits = new ArrayList<>();
        for (Feature feature : FEATURES) {
            bits.add(bits(feature, values.get(feature.ordinal())));
        }
        Manner manner = new Manner(seizure.time(), values, List.copyOf(bits));
        remembered.addLast(manner);
        return Optional.of(manner);
    }

    @Override
    public boolean alike(Manner earlier, Manner later) {
        double shared = 0;
        int both = 0;
        for (Feature feature : FEATURES) {
            shared += later.shares(feature, earlier) ? later.bits(feature) : 0;
            both += feature != Feature.WAY && earlier.knows(feature) && later.knows(feature) ? 1 : 0;
        }
        return both >= leastKnown
                && shared >= leastBits - ROUNDING
                && shared / (shared + different(earlier, later)) >= similarity - ROUNDING;
    }

    /** What they do not share: of two values the mean, of a value that only one of them tells the half. */
    private double different(Manner earlier, Manner later) {
        double different = 0;
        for (Feature feature : FEATURES) {
            if (feature != Feature.WAY && !later.shares(feature, earlier)) {
                different += later.knows(feature) ? later.bits(feature) / 2 : 0;
                different += earlier.knows(feature) ? bits(feature, earlier.value(feature)) / 2 : 0;
            }
        }
        return different;
    }

    /**
     * Some more than were counted: what was never seen is not infinitely rare, nor all that was seen certain. Of what can
     * be anything all seizures count, those too that tell nothing of it.
     */
    private double bits(Feature feature, String value) {
        double all = feature.isOpen() ? seizures + prior : known[feature.ordinal()] + 2.0;
        double alike = counts.get(feature.ordinal()).getOrDefault(value, 0) + 1.0;
        return value.isEmpty() ? 0 : Math.log(all / alike) / Math.log(2);
    }

    private void count(Manner manner, int one) {
        seizures += one;
        for (Feature feature : FEATURES) {
            if (manner.knows(feature)) {
                known[feature.ordinal()] += one;
                counts.get(feature.ordinal())
                        .merge(manner.value(feature), one, (before, more) -> before + more == 0 ? null : before + more);
            }
        }
    }
}
