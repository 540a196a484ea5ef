package org.tamga.detection.patterns;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.tamga.detection.rules.Closure;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * What counts as displacement.
 *
 * @param before days before a cause that say what is usual
 * @param after days after it that are looked at
 * @param kilometres how far a neighbour is at most
 * @param leastExpected seizures that the place of the cause must have let expect
 * @param fall part of those that have come at most
 * @param p to be stayed below
 * @param window how far back quantities are compared
 * @param leastEarlier quantities needed to know what is usual
 * @param leastKilograms smallest quantity that is exceptional
 * @param percentile of the earlier quantities, to be exceeded
 */
record DisplacementRule(
        RegionTime region,
        List<Closure> calendar,
        int before,
        int after,
        BigDecimal kilometres,
        BigDecimal leastExpected,
        BigDecimal fall,
        double p,
        Duration window,
        int leastEarlier,
        BigDecimal leastKilograms,
        BigDecimal percentile) {
    private static final String CALENDAR = "calendar";
    private static final String BEFORE = "before-days";
    private static final String AFTER = "after-days";
    private static final String KILOMETRES = "neighbour-km";
    private static final String LEAST_EXPECTED = "least-expected";
    private static final String FALL = "fall";
    private static final String P = "p";
    private static final String WINDOW = "quantity-window";
    private static final String LEAST_EARLIER = "least-earlier-seizures";
    private static final String LEAST_KILOGRAMS = "least-quantity-kg";
    private static final String PERCENTILE = "percentile";

    static final List<Parameter> PARAMETERS = List.of(
            Parameter.calendar(
                    CALENDAR,
                    LocalDate.of(2000, 1, 1),
                    LocalDate.of(2100, 12, 31),
                    "closures and operations: PLACE FROM/UNTIL CAUSE; …"),
            Parameter.whole(BEFORE, 90, 7, 730, "days before that say what is usual"),
            Parameter.whole(AFTER, 30, 7, 365, "days after that are looked at"),
            Parameter.decimal(KILOMETRES, "300", "1", "20000", "how far a neighbour is at most, km"),
            Parameter.decimal(LEAST_EXPECTED, "3", "0.1", "1000", "seizures that were to be expected at least"),
            Parameter.decimal(FALL, "0.5", "0", "1", "part of those that came at most"),
            Parameter.decimal(P, "0.01", "0.000001", "0.2", "chance to be stayed below, over all neighbours"),
            Parameter.days(WINDOW, 730, 1, 7305, "how far back quantities are compared"),
            Parameter.whole(LEAST_EARLIER, 30, 1, 100_000, "earlier seizures needed to know what is usual"),
            Parameter.decimal(LEAST_KILOGRAMS, "1", "0.000001", "1000000", "smallest exceptional quantity, kg"),
            Parameter.decimal(PERCENTILE, "99", "50", "100", "of the earlier quantities, to be exceeded"),
            RegionTime.PARAMETER);

    static DisplacementRule of(Rule rule) {
        return new DisplacementRule(
                RegionTime.of(rule),
                rule.calendar(CALENDAR),
                rule.count(BEFORE),
                rule.count(AFTER),
                rule.decimal(KILOMETRES),
                rule.decimal(LEAST_EXPECTED),
                rule.decimal(FALL),
                rule.number(P),
                rule.duration(WINDOW),
                rule.count(LEAST_EARLIER),
                rule.decimal(LEAST_KILOGRAMS),
                rule.decimal(PERCENTILE));
    }
}
