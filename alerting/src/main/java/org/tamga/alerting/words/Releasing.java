package org.tamga.alerting.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import org.tamga.alerting.alert.Change;

/** Who gets how much of an alert, and what is said of what is withheld. */
public final class Releasing {
    private Releasing() {}

    /**
     * Why a recipient gets what it gets.
     *
     * @param ground the decision's
     * @param own how many of the reports it made
     * @param hidden how many it may not see
     */
    public static String why(String ground, int reports, int own, int hidden, Words words) {
        return words.say("release.why." + ground, Map.of("reports", reports, "own", own, "hidden", hidden));
    }

    /** That so many reports go out only when two people release them. */
    public static String restricted(int reports, Words words) {
        return words.say("release.restricted", Map.of("reports", reports));
    }

    /** A hit in one line. */
    public static String headline(String pattern, int shown, int rest, Collection<String> holders, Words words) {
        String name = PatternName.of(pattern, words);
        return rest == 0
                ? words.say("release.headline.part", Map.of("pattern", name, "shown", shown))
                : words.say(
                        "release.headline",
                        Map.of("pattern", name, "shown", shown, "rest", rest, "holders", words.list(holders)));
    }

    /** That the alert was superseded or withdrawn, without by what. */
    public static String change(Change change, Words words) {
        return words.say(change == Change.SUPERSEDED ? "change.superseded.bare" : "change.withdrawn");
    }

    /** That it is part of a channel. */
    public static String part(Words words) {
        return words.say("release.part");
    }

    /** That the reports shown and those withheld belong together. */
    public static String together(int shown, int rest, Collection<String> holders, Words words) {
        return words.say("release.together", Map.of("shown", shown, "rest", rest, "holders", words.list(holders)));
    }

    /** Whom to ask for how much. */
    public static String ask(String country, int reports, LocalDate firstDay, LocalDate lastDay, Words words) {
        return firstDay.equals(lastDay)
                ? words.say(
                        "release.ask.day", Map.of("country", country, "reports", reports, "day", day(firstDay, words)))
                : words.say(
                        "release.ask.days",
                        Map.of(
                                "country",
                                country,
                                "reports",
                                reports,
                                "first",
                                day(firstDay, words),
                                "last",
                                day(lastDay, words)));
    }

    /** What of a class of facts is withheld. */
    public static String cut(String field, Words words) {
        return words.say("release.cut." + field.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String day(LocalDate day, Words words) {
        Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return words.day(start);
    }
}
