package org.tamga.alerting.words;

import java.util.Locale;
import java.util.Map;

/** What a message to a recipient says of itself. */
public final class Delivering {
    private Delivering() {}

    /**
     * In a sentence, without anything of the alert but whether it is an exercise.
     *
     * @param tells such as NO_LONGER_RELEASED
     */
    public static String notice(String tells, int revision, boolean exercise, Words words) {
        return marked(exercise, words.say("delivery.notice." + key(tells), Map.of("revision", revision)), words);
    }

    /** A mail's subject, without anything of the alert but its number and whether it is an exercise. */
    public static String subject(String tells, String alertId, boolean exercise, Words words) {
        return marked(exercise, words.say("delivery.subject." + key(tells), Map.of("alert", alertId)), words);
    }

    private static String key(String tells) {
        return tells.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String marked(boolean exercise, String line, Words words) {
        return exercise ? words.say("delivery.exercise", Map.of("line", line)) : line;
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
