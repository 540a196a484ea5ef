package org.tamga.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/** A day as {@code yyyy-MM-dd}: one reading for the border post, which warns of what is none, and for detection. */
public final class IsoDate {
    private static final int LENGTH = 10;

    private IsoDate() {}

    /** What {@link LocalDate#parse(CharSequence)} reads, blanks around it aside; empty if it is no day. */
    public static Optional<LocalDate> read(String text) {
        String date = text.strip();
        if (isPlain(date)) {
            return Optional.of(LocalDate.of(number(date, 0, 4), number(date, 5, 7), number(date, 8, LENGTH)));
        }
        try {
            return Optional.of(LocalDate.parse(date));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Nearly every day that there is, read ten times as fast as by a formatter. */
    private static boolean isPlain(String date) {
        if (date.length() != LENGTH || date.charAt(4) != '-' || date.charAt(7) != '-') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (i != 4 && i != 7 && (date.charAt(i) < '0' || date.charAt(i) > '9')) {
                return false;
            }
        }
        int month = number(date, 5, 7);
        int day = number(date, 8, LENGTH);
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).length(Year.isLeap(number(date, 0, 4)));
    }

    private static int number(String date, int from, int to) {
        return Integer.parseInt(date, from, to, 10);
    }
}
