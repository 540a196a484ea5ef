package org.tamga.detection.report;

import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.DrugGroup;

/**
 * One seized substance.
 *
 * @param milligrams its mass; absent if unknown
 * @param concealment where it was hidden, as written
 * @param packageMilligrams the mass of one of its packages; absent if not weighed
 * @param profile what a laboratory measured; absent if none did
 */
public record SeizedItem(
        DrugGroup group,
        @Nullable Long milligrams,
        @Nullable String concealment,
        @Nullable Long packageMilligrams,
        @Nullable Profile profile) {

    public static SeizedItem of(DrugGroup group, @Nullable Long milligrams) {
        return new SeizedItem(group, milligrams, null, null, null);
    }
}
