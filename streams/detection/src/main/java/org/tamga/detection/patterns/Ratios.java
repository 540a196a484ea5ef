package org.tamga.detection.patterns;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tamga.detection.report.Profile;
import org.tamga.vocabulary.NormalForm;

/**
 * How a laboratory profile divides among its compounds: each value by the sum of all, so that how much was put into the
 * instrument does not matter.
 *
 * @param shares by the normal form of the compound's name; not below 0, together 1
 */
record Ratios(SortedMap<String, Double> shares) {

    /** Empty if the profile is none: a value below 0 or not finite, nothing found, or two names that are the same. */
    static Optional<Ratios> of(Profile profile) {
        SortedMap<String, Double> shares = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<String, Double> measured : profile.values().entrySet()) {
            String compound = NormalForm.of(measured.getKey());
            double value = measured.getValue();
            if (compound.isEmpty() || !(value >= 0) || shares.put(compound, value) != null) {
                return Optional.empty();
            }
            sum += value;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            return Optional.empty();
        }
        double whole = sum;
        shares.replaceAll((compound, value) -> value / whole);
        return Optional.of(new Ratios(shares));
    }

    /** How many compounds were found at all. */
    long found() {
        return shares.values().stream().filter(share -> share > 0).count();
    }

    /** Whether the same compounds were looked for. */
    boolean comparesWith(Ratios other) {
        return shares.keySet().equals(other.shares.keySet());
    }

    /**
     * The Canberra distance, as a mean over the compounds that at least one of the two holds: 0 for equal ratios, 1 for
     * no compound in common. Only of ratios that compare.
     */
    double distance(Ratios other) {
        double sum = 0;
        int compounds = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            double one = share.getValue();
            double two = other.shares.getOrDefault(share.getKey(), 0.0);
            if (one + two > 0) {
                sum += Math.abs(one - two) / (one + two);
                compounds++;
            }
        }
        return sum / compounds;
    }
}
