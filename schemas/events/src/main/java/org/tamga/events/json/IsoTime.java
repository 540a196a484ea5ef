package org.tamga.events.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
        Instant usual = usual(text);
        if (usual != null) {
            return Optional.of(usual);
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

    /**
     * Reads {@code 2026-03-01T14:05:00Z} and the same with {@code +05:00}, the form of nearly all times, ten times as fast
     * as a formatter. Null for everything else, good or bad.
     */
    private static @Nullable Instant usual(String text) {
        int length = text.length();
        boolean isZulu = length == 20 && text.charAt(19) == 'Z';
        boolean hasOffset =
                length == 25 && text.charAt(22) == ':' && (text.charAt(19) == '+' || text.charAt(19) == '-');
        if (!(isZulu || hasOffset)
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':') {
            return null;
        }
        int month = two(text, 5);
        int day = two(text, 8);
        int hour = two(text, 11);
        int minute = two(text, 14);
        int second = two(text, 17);
        int year = two(text, 0) * 100 + two(text, 2);
        int offset = hasOffset ? two(text, 20) * 60 + two(text, 23) : 0;
        boolean isPlain = Math.min(Math.min(month, day), Math.min(two(text, 0), two(text, 2))) >= 0
                && Math.min(Math.min(hour, minute), second) >= 0
                && (!hasOffset
                        || (two(text, 20) >= 0 && two(text, 20) < 18 && two(text, 23) >= 0 && two(text, 23) < 60))
                && year > 1
                && year < 9999
                && month >= 1
                && month <= 12
                && day >= 1
                && day <= Month.of(month).length(Year.isLeap(year))
                && hour < 24
                && minute < 60
                && second < 60;
        if (!isPlain) {
            return null;
        }
        long local = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600 + minute * 60 + second;
        return Instant.ofEpochSecond(local - (hasOffset && text.charAt(19) == '-' ? -60L : 60L) * offset);
    }

    /** Two ASCII digits as a number; negative if they are none. */
    private static int two(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
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
