package org.tamga.detection.patterns;

import java.util.OptionalLong;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.SeizedItem;
import org.tamga.vocabulary.DrugGroup;

/** The seizures of one drug group in one country. */
record Series(String country, DrugGroup group) {

    static Series of(Observation seizure) {
        String name = seizure.key().bare().normalForm();
        int colon = name.indexOf(':');
        DrugGroup group = DrugGroup.ofId(name.substring(colon + 1))
                .orElseThrow(() -> new IllegalArgumentException("series " + name + ": no such drug group"));
        return new Series(name.substring(0, colon), group);
    }

    /** "country:TJ:heroin" */
    String subject() {
        return "country:" + country + ":" + group.id();
    }

    /**
     * How much of the group was seized, in milligrams; unknown if one item of the group is, or if it is more than
     * {@link Long#MAX_VALUE}. What was rounded to nothing counts as unknown, as nothing does.
     */
    OptionalLong quantity(Observation seizure) {
        long sum = 0;
        for (SeizedItem item : seizure.event().itemsOf(group)) {
            Long milligrams = item.milligrams();
            if (milligrams == null || milligrams <= 0 || milligrams > Long.MAX_VALUE - sum) {
                return OptionalLong.empty();
            }
            sum += milligrams;
        }
        return sum == 0 ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
