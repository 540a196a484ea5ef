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
import java.util.Optional;

/** ISO 8601 with an offset: {@code Z}, {@code +06}, {@code +06:00} or {@code +0600}. Finer than a millisecond is cut off. */
final class IsoTime {
    private static final int MAX_LENGTH = 40;
    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .parseLenient()
            .appendOffset("+HH:mm", "Z")
            .toFormatter()
            .withResolverStyle(ResolverStyle.STRICT)
            .withChronology(IsoChronology.INSTANCE);

    private IsoTime() {}

    static Optional<Instant> read(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text, FORM).withOffsetSameInstant(ZoneOffset.UTC);
            return time.getYear() < 1 || time.getYear() > 9999
                    ? Optional.empty()
                    : Optional.of(time.toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String write(Instant time) {
        return time.toString();
    }
}
