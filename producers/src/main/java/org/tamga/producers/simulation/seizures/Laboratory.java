package org.tamga.producers.simulation.seizures;

import java.util.Map;
import java.util.TreeMap;
import org.tamga.events.ChemicalProfile;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.vocabulary.DrugGroup;

/** Profiles of what is seized: every batch has its own, and one batch measured again differs by a few hundredths. */
public final class Laboratory {
    private static final double BETWEEN_BATCHES = 0.6;
    private static final double BETWEEN_MEASUREMENTS = 0.02;

    /** Typical shares in percent of what is measured; which compounds a method measures is the method's. */
    private static final Map<DrugGroup, Method> METHODS = Map.of(
            DrugGroup.HEROIN,
                    new Method(
                            "GC-MS heroin alkaloids",
                            Map.of(
                                    "diacetylmorphine",
                                    55.0,
                                    "acetylcodeine",
                                    5.0,
                                    "6-monoacetylmorphine",
                                    6.0,
                                    "papaverine",
                                    3.0,
                                    "noscapine",
                                    12.0,
                                    "meconin",
                                    1.5,
                                    "caffeine",
                                    8.0)),
            DrugGroup.METHAMPHETAMINE,
                    new Method(
                            "GC-MS methamphetamine impurities",
                            Map.of(
                                    "methamphetamine",
                                    80.0,
                                    "ephedrine",
                                    3.0,
                                    "1,2-dimethyl-3-phenylaziridine",
                                    1.0,
                                    "N-formylmethamphetamine",
                                    0.8,
                                    "P2P",
                                    0.6,
                                    "naphthalene-derivative",
                                    0.4)));

    private Laboratory() {}

    public static boolean measures(DrugGroup group) {
        return METHODS.containsKey(group);
    }

    /** A batch of its own. */
    public static ChemicalProfile batch(DrugGroup group, Dice dice) {
        Method method = METHODS.get(group);
        if (method == null) {
            throw new IllegalArgumentException("no laboratory method for " + group.id());
        }
        return new ChemicalProfile(method.name(), spread(method.typical(), BETWEEN_BATCHES, dice));
    }

    /** The same batch, measured once more. */
    public static ChemicalProfile again(ChemicalProfile batch, Dice dice) {
        return new ChemicalProfile(batch.getMethod(), spread(batch.getValues(), BETWEEN_MEASUREMENTS, dice));
    }

    private static Map<String, Double> spread(Map<String, Double> values, double sigma, Dice dice) {
        Map<String, Double> measured = new TreeMap<>();
        new TreeMap<>(values).forEach((name, value) -> measured.put(name, dice.logNormal(value, sigma)));
        double sum = measured.values().stream().mapToDouble(Double::doubleValue).sum();
        measured.replaceAll((name, value) -> Math.round(value / sum * 1_000_000) / 10_000.0);
        return measured;
    }

    private record Method(String name, Map<String, Double> typical) {}
}
