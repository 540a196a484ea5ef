package org.tamga.vocabulary;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The groups in which drugs are counted and compared. The raw name of a substance is always kept beside its group. */
public enum DrugGroup {
    OPIUM,
    MORPHINE,
    HEROIN,
    POPPY_STRAW,
    OPIOID_OTHER,
    CANNABIS_HERB,
    CANNABIS_RESIN,
    CANNABIS_PLANT,
    COCAINE,
    AMPHETAMINE,
    METHAMPHETAMINE,
    MDMA,
    CATHINONE,
    SYNTHETIC_CANNABINOID,
    NPS_OTHER,
    PHARMACEUTICAL,
    PRECURSOR,
    UNKNOWN;

    private static final Map<String, DrugGroup> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DrugGroup::id, Function.identity()));

    /** The name in alerts, keys and files, for example {@code "cannabis-herb"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DrugGroup> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
