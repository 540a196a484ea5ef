package org.tamga.producers.simulation.seizures;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.ChemicalProfile;
import org.tamga.events.Item;
import org.tamga.events.Package;
import org.tamga.events.TestLevel;

/** Seized goods in the words of a report. */
public final class Goods {
    private static final long MILLIGRAMS_PER_KILOGRAM = 1_000_000;

    private Goods() {}

    public static Item item(
            String substance, @Nullable Long milligrams, @Nullable String hiding, List<Package> packages) {
        return item(substance, milligrams, hiding, packages, null);
    }

    public static Item item(
            String substance,
            @Nullable Long milligrams,
            @Nullable String hiding,
            List<Package> packages,
            @Nullable ChemicalProfile profile) {
        boolean kilograms = milligrams != null && milligrams >= MILLIGRAMS_PER_KILOGRAM;
        return new Item(
                substance,
                milligrams == null ? null : decimal(milligrams, kilograms ? 6 : 3),
                milligrams == null ? null : kilograms ? "kg" : "g",
                null,
                profile == null ? TestLevel.FIELD : TestLevel.LAB,
                hiding,
                packages,
                profile);
    }

    /** Packages of one mass, with a stamp or without. */
    public static List<Package> packages(long milligrams, int count, @Nullable String marking) {
        long grams = Math.max(1, milligrams / 1000 / count);
        return List.of(new Package(count, Long.toString(grams), marking));
    }

    private static String decimal(long milligrams, int places) {
        BigDecimal value = BigDecimal.valueOf(milligrams, places).stripTrailingZeros();
        return value.toPlainString();
    }
}
