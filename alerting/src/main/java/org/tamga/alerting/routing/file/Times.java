package org.tamga.alerting.routing.file;

import java.time.Duration;

/** Lengths of time as the file writes them. */
final class Times {
    private Times() {}

    static Duration of(long count, String unit) {
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    /** For people: 90 s, 5 min, 12 h, 3 d. */
    static String words(Duration time) {
        if (time.toSecondsPart() != 0 || time.isZero()) {
            return time.toSeconds() + " s";
        }
        if (time.toMinutesPart() != 0) {
            return time.toMinutes() + " min";
        }
        return time.toHoursPart() == 0 && time.toDays() > 1 ? time.toDays() + " d" : time.toHours() + " h";
    }
}
