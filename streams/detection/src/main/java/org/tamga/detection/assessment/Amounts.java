package org.tamga.detection.assessment;

import org.tamga.vocabulary.DrugGroup;

/**
 * From how much of a drug group on an alert's impact is high. Heroin, cannabis resin and cannabis herb (1, 10 and 100 kg)
 * stand where the Russian Federation's criminal law sees an "especially large amount" (Government Decree 1002 of
 * 1 October 2012); the others are Tamga's defaults, set so that they weigh about as much. A tenth of it is medium.
 */
final class Amounts {
    private static final int MEDIUM_IS_A = 10;

    private Amounts() {}

    /** In milligrams. */
    static long high(DrugGroup group) {
        return grams(group) * 1000;
    }

    /** In milligrams. */
    static long medium(DrugGroup group) {
        return high(group) / MEDIUM_IS_A;
    }

    private static long grams(DrugGroup group) {
        return switch (group) {
            case OPIOID_OTHER -> 100;
            case SYNTHETIC_CANNABINOID, NPS_OTHER -> 500;
            case HEROIN, MORPHINE, COCAINE, AMPHETAMINE, METHAMPHETAMINE, MDMA, CATHINONE -> 1_000;
            case OPIUM, CANNABIS_RESIN, PHARMACEUTICAL, UNKNOWN -> 10_000;
            case CANNABIS_HERB, CANNABIS_PLANT, POPPY_STRAW, PRECURSOR -> 100_000;
        };
    }
}
