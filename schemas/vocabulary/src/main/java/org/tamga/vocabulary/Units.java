package org.tamga.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.Quantity.Known;
import org.tamga.vocabulary.Quantity.Reason;
import org.tamga.vocabulary.Quantity.Unknown;

/**
 * From a reported value and unit to milligrams. Spellings stand in {@code units.csv}, the usual masses of counted pieces,
 * with their source, in {@code unit-masses.csv}; without a usual mass the quantity is unknown.
 */
public final class Units {
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final Map<String, Measure> MEASURES = readMeasures();
    private static final Map<Piece, BigDecimal> MASSES = readMasses();

    private Units() {}

    /** What {@code spelling} means, for example {@code "kg"}, {@code "кг"} or {@code "Thousand of tablets"}. */
    public static Optional<Measure> lookup(String spelling) {
        return Optional.ofNullable(MEASURES.get(NormalForm.of(spelling)));
    }

    /** The mass of {@code quantity} {@code unit}s of a substance of {@code group}: decimal arithmetic, rounded half up. */
    public static Quantity milligrams(@Nullable BigDecimal quantity, @Nullable String unit, DrugGroup group) {
        if (quantity == null) {
            return new Unknown(Reason.NO_QUANTITY);
        }
        if (quantity.signum() <= 0) {
            return new Unknown(Reason.NOT_POSITIVE);
        }
        if (unit == null || unit.isBlank()) {
            return new Unknown(Reason.NO_UNIT);
        }
        Optional<Measure> measure = lookup(unit);
        if (measure.isEmpty()) {
            return new Unknown(Reason.UNKNOWN_UNIT);
        }
        return measure.flatMap(m -> massOfOne(m, group))
                .map(mass -> times(quantity, mass))
                .orElse(new Unknown(Reason.NO_DEFAULT_MASS));
    }

    /** Every spelling of the table as it is written there, with what it means. */
    public static Map<String, Measure> spellings() {
        Map<String, Measure> spellings = new LinkedHashMap<>();
        Table.read("units.csv", "spelling", "unit", "count")
                .rows()
                .forEach(row -> lookup(row.get(0)).ifPresent(measure -> spellings.put(row.get(0), measure)));
        return spellings;
    }

    private static Optional<BigDecimal> massOfOne(Measure measure, DrugGroup group) {
        return measure.unit()
                .milligrams()
                .or(() -> Optional.ofNullable(MASSES.get(new Piece(measure.unit(), group))))
                .map(measure.count()::multiply);
    }

    private static Quantity times(BigDecimal quantity, BigDecimal mass) {
        // 1e999999999 is a legal JSON number: rounding it would write out a billion digits
        if (quantity.precision() - (long) quantity.scale() > 20) {
            return new Unknown(Reason.TOO_LARGE);
        }
        if (quantity.precision() - (long) quantity.scale() < -20) {
            return new Known(0);
        }
        BigDecimal milligrams = quantity.multiply(mass).setScale(0, RoundingMode.HALF_UP);
        return milligrams.compareTo(LARGEST) > 0
                ? new Unknown(Reason.TOO_LARGE)
                : new Known(milligrams.longValueExact());
    }

    private static Map<String, Measure> readMeasures() {
        Map<String, Measure> measures = new HashMap<>();
        Table.read("units.csv", "spelling", "unit", "count").rows().forEach(row -> {
            Measure measure = new Measure(unit("units.csv", row.get(1)), new BigDecimal(row.get(2)));
            Measure other = measures.put(NormalForm.of(row.get(0)), measure);
            if (other != null && !other.equals(measure)) {
                throw new IllegalStateException(
                        "units.csv: " + row + " means " + other.unit().id() + " too");
            }
        });
        return Map.copyOf(measures);
    }

    private static Map<Piece, BigDecimal> readMasses() {
        Map<Piece, BigDecimal> masses = new HashMap<>();
        Table.read("unit-masses.csv", "unit", "group", "milligrams", "source")
                .rows()
                .forEach(row -> {
                    DrugGroup group = DrugGroup.ofId(row.get(1))
                            .orElseThrow(() -> new IllegalStateException("unit-masses.csv: no such group in " + row));
                    Piece piece = new Piece(unit("unit-masses.csv", row.get(0)), group);
                    if (masses.put(piece, new BigDecimal(row.get(2))) != null) {
                        throw new IllegalStateException("unit-masses.csv: " + row + " stands there twice");
                    }
                });
        return Map.copyOf(masses);
    }

    private static Unit unit(String file, String id) {
        return Unit.ofId(id).orElseThrow(() -> new IllegalStateException(file + ": no such unit " + id));
    }

    /** {@code count} times {@code unit}: a thousand tablets is a measure of its own. */
    public record Measure(Unit unit, BigDecimal count) {}

    private record Piece(Unit unit, DrugGroup group) {}
}
