package org.tamga.alerting.words;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.MeasureFormat;
import com.ibm.icu.text.MeasureFormat.FormatWidth;
import com.ibm.icu.util.Measure;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Masses and spans of time as people say them. */
final class Measures {
    private static final int DIGITS = 3;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Measures() {}

    /** In the unit that an officer would say it in, to three digits: "1.25 t", "12.5 kg", "340 g". */
    static String mass(BigDecimal kilograms, Locale language) {
        if (kilograms.compareTo(THOUSAND) >= 0) {
            return inUnit(kilograms.divide(THOUSAND), MeasureUnit.TONNE, language);
        }
        if (kilograms.compareTo(BigDecimal.ONE) >= 0 || kilograms.signum() == 0) {
            return inUnit(kilograms, MeasureUnit.KILOGRAM, language);
        }
        return inUnit(kilograms.multiply(THOUSAND), MeasureUnit.GRAM, language);
    }

    private static String inUnit(BigDecimal value, MeasureUnit unit, Locale language) {
        return NumberFormatter.withLocale(language)
                .unit(unit)
                .unitWidth(UnitWidth.SHORT)
                .precision(
                        value.compareTo(THOUSAND) >= 0 ? Precision.integer() : Precision.maxSignificantDigits(DIGITS))
                .format(value)
                .toString();
    }

    /** A probability or a distance, to two digits however small it is: "0.00012". */
    static String small(BigDecimal value, Locale language) {
        return NumberFormatter.withLocale(language)
                .precision(Precision.maxSignificantDigits(2))
                .format(value)
                .toString();
    }

    /** In at most two units, the smallest of them a minute: "3 days, 4 hr", "25 min". */
    static String span(Duration span, Locale language) {
        List<Measure> parts = new ArrayList<>();
        add(parts, span.toDays(), MeasureUnit.DAY);
        add(parts, span.toHoursPart(), MeasureUnit.HOUR);
        if (span.toDays() == 0) {
            add(parts, span.toMinutesPart(), MeasureUnit.MINUTE);
        }
        if (parts.isEmpty()) {
            parts.add(new Measure(0, MeasureUnit.MINUTE));
        }
        return MeasureFormat.getInstance(language, FormatWidth.SHORT).formatMeasures(parts.toArray(Measure[]::new));
    }

    private static void add(List<Measure> parts, long amount, MeasureUnit unit) {
        if (amount != 0) {
            parts.add(new Measure(amount, unit));
        }
    }
}
