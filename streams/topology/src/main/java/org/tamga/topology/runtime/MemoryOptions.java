package org.tamga.topology.runtime;

import org.tamga.detection.history.Horizon;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How long reports take part: the options of every command that runs detection or judges rules. */
public final class MemoryOptions {
    @Option(
            names = "--hit-years",
            paramLabel = "N",
            converter = Years.class,
            description = "For how many years, 1 to 100, seizures and positive identifications take part. Default:"
                    + " ${DEFAULT-VALUE}")
    private int hitYears = Horizon.DEFAULT.hitYears();

    @Option(
            names = "--sighting-years",
            paramLabel = "N",
            converter = Years.class,
            description = "For how many years, 1 to 100, all other identifications do; busy sites take 2. Default:"
                    + " ${DEFAULT-VALUE}")
    private int sightingYears = Horizon.DEFAULT.sightingYears();

    public Horizon horizon() {
        return new Horizon(hitYears, sightingYears);
    }

    /** What picocli says of a number that cannot be names the option. */
    static final class Years implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            int years;
            try {
                years = Integer.parseInt(text);
            } catch (NumberFormatException noNumber) {
                throw new TypeConversionException("'" + text + "' is not a whole number of years");
            }
            try {
                return new Horizon(years, years).hitYears();
            } catch (IllegalArgumentException outside) { // "hitYears: 0 is not between …": which of them, picocli says
                throw new TypeConversionException(
                        String.valueOf(outside.getMessage()).replaceFirst("^\\w+: ", ""));
            }
        }
    }
}
