package org.tamga.alerting.retention;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Outcome;

/** What is kept for a time of its own. */
public enum Kept {
    /** Alerts closed as confirmed. */
    CONFIRMED,
    /** Alerts closed as information only. */
    INFORMATION_ONLY,
    /** Alerts closed as false. */
    FALSE_ALERT,
    /** Alerts closed as duplicates. */
    DUPLICATE,
    /** Alerts that detection took back and that nobody had closed. */
    ENDED,
    /** Alerts that went out to recipients, whatever else they are: the least. */
    RELEASED,
    /** What messages to recipients said. */
    MESSAGES,
    /** Notices that have ended, and the times of alarms. */
    NOTICES,
    /** Reports of finds, for the search. */
    FINDS,
    /** Reports of what was merely seen, for the search. */
    SIGHTINGS,
    /** Sessions, links and tokens that have ended. */
    SIGN_INS;

    /** How alerts with this outcome are kept. */
    public static Kept of(Outcome outcome) {
        return valueOf(outcome.name());
    }

    /** The outcome of the alerts that are kept so; null if it is no matter of outcome. */
    public @Nullable Outcome outcome() {
        return switch (this) {
            case CONFIRMED -> Outcome.CONFIRMED;
            case INFORMATION_ONLY -> Outcome.INFORMATION_ONLY;
            case FALSE_ALERT -> Outcome.FALSE_ALERT;
            case DUPLICATE -> Outcome.DUPLICATE;
            default -> null;
        };
    }

    /** Its name in the retention file, in logs and in metrics. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
