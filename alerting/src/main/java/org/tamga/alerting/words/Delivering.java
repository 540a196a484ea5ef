package org.tamga.alerting.words;

import java.util.Locale;
import java.util.Map;

/** What a message to a recipient says of itself. */
public final class Delivering {
    private Delivering() {}

    /**
     * In a sentence, without anything of the alert.
     *
     * @param tells such as NO_LONGER_RELEASED
     */
    public static String notice(String tells, int revision, Words words) {
        return words.say(
                "delivery.notice." + tells.toLowerCase(Locale.ROOT).replace('_', '-'), Map.of("revision", revision));
    }

    /** A mail's subject, without anything of the alert but its number. */
    public static String subject(String tells, String alertId, Words words) {
        return words.say(
                "delivery.subject." + tells.toLowerCase(Locale.ROOT).replace('_', '-'), Map.of("alert", alertId));
    }

    /** What stands over a part of a mail, such as why. */
    public static String part(String name, Words words) {
        return words.say("delivery.part." + name);
    }

    /** A day and minute, as the recipient reads it. */
    public static String moment(java.time.Instant at, Words words) {
        return words.moment(at);
    }
}
