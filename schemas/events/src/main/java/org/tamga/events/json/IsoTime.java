package org.tamga.events.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** ISO 8601 with an offset: {@code Z}, {@code +06}, {@code +06:00} or {@code +0600}. Finer than a millisecond is cut off. */
final class IsoTime {
    private static final int MAX_LENGTH = 40;
    /** With and without a colon in the offset. */
    private static final List<DateTimeFormatter> FORMS = List.of(form("+HH:MM"), form("+HHmm"));

    private IsoTime() {}

    static Optional<Instant> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return inRange(OffsetDateTime.parse(text, form).withOffsetSameInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                // the next form may fit
            }
        }
        return Optional.empty();
    }

    static String write(Instant time) {
        return time.toString();
    }

    private static Optional<Instant> inRange(OffsetDateTime time) {
        return time.getYear() < 1 || time.getYear() > 9999
                ? Optional.empty()
                : Optional.of(time.toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static DateTimeFormatter form(String offset) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
                .appendOffset(offset, "Z")
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT)
                .withChronology(IsoChronology.INSTANCE);
    }
}
