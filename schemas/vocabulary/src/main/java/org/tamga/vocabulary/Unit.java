package org.tamga.vocabulary;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In what an amount is given: a mass, a volume (a litre weighs a kilogram), or pieces that are counted. */
public enum Unit {
    TON("1000000000"),
    KILOGRAM("1000000"),
    GRAM("1000"),
    MILLIGRAM("1"),
    LITRE("1000000"),
    MILLILITRE("1000"),
    AMPOULE,
    BLOTTER,
    BOTTLE,
    CAPSULE,
    DOSE,
    INJECTION,
    PACKAGE,
    PIECE,
    PLANT,
    SEED,
    TABLET;

    private static final Map<String, Unit> BY_ID =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Unit::id, Function.identity()));

    private final Optional<BigDecimal> milligrams;

    Unit() {
        this.milligrams = Optional.empty();
    }

    Unit(String milligrams) {
        this.milligrams = Optional.of(new BigDecimal(milligrams));
    }

    /** What one of it weighs, whatever it holds; empty for pieces that are counted. */
    public Optional<BigDecimal> milligrams() {
        return milligrams;
    }

    /** The name in tables, for example {@code "kilogram"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Unit> ofId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }
}
