package org.tamga.detection.patterns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * Which of some neighbours have risen. Each is tested by itself: had nothing changed, each of its seizures would lie in
 * the days after with the probability that these are of all days (the exact conditional test of two Poisson rates); then
 * the step-up procedure of Benjamini and Hochberg (1995) bounds how many of those that pass do so by chance.
 */
final class RisenNeighbours {
    /** What two ways of reckoning one probability may differ by. */
    private static final double SAME = 1 - 1e-9;

    private RisenNeighbours() {}

    /** A neighbour and the chance of as many seizures after, or more, were nothing changed. */
    record Tested(String crossing, int before, int after, double p) {}

    static Tested test(String crossing, int before, int after, double share) {
        return new Tested(
                crossing,
                before,
                after,
                after == 0 ? 1 : BinomialDistribution.of(before + after, share).survivalProbability(after - 1));
    }

    /** Those that have risen, the most surprising first. */
    static List<Tested> of(List<Tested> tested, double limit) {
        List<Tested> ordered = new ArrayList<>(tested);
        ordered.sort(Comparator.comparingDouble(Tested::p).thenComparing(Tested::crossing));
        int risen = 0;
        for (int rank = 1; rank <= ordered.size(); rank++) {
            if (ordered.get(rank - 1).p() < limit * rank / ordered.size() * SAME) {
                risen = rank;
            }
        }
        return List.copyOf(ordered.subList(0, risen));
    }
}
