package org.tamga.producers.post.feeds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a feed writes times and dates, in the letters of {@link DateTimeFormatter}. */
final class TimeForm {
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 3, 21, 17, 5);

    private final String pattern;
    private final DateTimeFormatter formatter;
    private final @Nullable ZoneId zone;

    private TimeForm(String pattern, @Nullable ZoneId zone) {
        this.pattern = pattern;
        this.formatter = formatter(pattern);
        this.zone = zone;
    }

    /**
     * Times.
     *
     * @param zone null if each tells its own offset
     * @throws IllegalArgumentException if the pattern is none, or does not tell the minute of a day; says why
     */
    static TimeForm ofTimes(String pattern, @Nullable ZoneId zone) {
        TimeForm form = new TimeForm(pattern, zone);
        try {
            TemporalAccessor read = form.sample();
            LocalDateTime local = zone == null ? OffsetDateTime.from(read).toLocalDateTime() : LocalDateTime.from(read);
            if (local.equals(SAMPLE)) {
                return form;
            }
        } catch (DateTimeException notWhole) {
            // as below
        }
        throw new IllegalArgumentException(
                "it does not tell year, month, day, hour and minute" + (zone == null ? ", and the offset" : ""));
    }

    /** Dates. @throws IllegalArgumentException if the pattern is none, or does not tell a day; says why */
    static TimeForm ofDates(String pattern) {
        TimeForm form = new TimeForm(pattern, null);
        try {
            if (LocalDate.from(form.sample()).equals(SAMPLE.toLocalDate())) {
                return form;
            }
        } catch (DateTimeException notWhole) {
            // as below
        }
        throw new IllegalArgumentException("it does not tell year, month and day");
    }

    /** Empty if the text is not in this form, or a moment that the zone never had; of two moments the first. */
    Optional<Instant> time(String text) {
        try {
            TemporalAccessor read = formatter.parse(text.strip());
            if (zone == null) {
                return Optional.of(OffsetDateTime.from(read).toInstant());
            }
            LocalDateTime local = LocalDateTime.from(read);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            return offsets.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ZonedDateTime.ofLocal(local, zone, offsets.get(0))
                            .toInstant()
                            .truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    /** Empty if the text is not in this form. */
    Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.from(formatter.parse(text.strip())));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return pattern;
    }

    private TemporalAccessor sample() {
        return formatter.parse(formatter.format(SAMPLE.atZone(ZoneOffset.ofHours(5))));
    }

    /** Strict: no 31 February. A year is then written u; people write y. */
    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(withPlainYears(pattern))
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    private static String withPlainYears(String pattern) {
        StringBuilder plain = new StringBuilder();
        boolean quoted = false;
        for (char c : pattern.toCharArray()) {
            quoted ^= c == '\'';
            plain.append(c == 'y' && !quoted ? 'u' : c);
        }
        return plain.toString();
    }
}
