package org.tamga.detection.patterns;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.SeizedItem;
import org.tamga.vocabulary.DrugGroup;

/**
 * How one seizure was done.
 *
 * @param values by feature, in the order of {@link Feature}; empty where it is not known
 * @param bits how rare each value was when it was seen: the binary logarithm of one in how many
 */
record Manner(Instant time, List<String> values, List<Double> bits) {

    static List<String> values(Observation seizure) {
        DrugGroup group = DrugGroup.ofId(seizure.key().bare().normalForm()).orElse(DrugGroup.UNKNOWN);
        List<SeizedItem> items = seizure.event().itemsOf(group);
        return Arrays.stream(Feature.values())
                .map(feature -> feature.of(seizure, items))
                .toList();
    }

    String value(Feature feature) {
        return values.get(feature.ordinal());
    }

    boolean knows(Feature feature) {
        return !value(feature).isEmpty();
    }

    double bits(Feature feature) {
        return bits.get(feature.ordinal());
    }

    boolean shares(Feature feature, Manner other) {
        return knows(feature) && value(feature).equals(other.value(feature));
    }

    /** The features that all of some have, and have alike. */
    static List<Feature> common(Collection<Manner> all, Manner one) {
        return Arrays.stream(Feature.values())
                .filter(feature -> all.stream().allMatch(other -> one.shares(feature, other)))
                .toList();
    }
}
