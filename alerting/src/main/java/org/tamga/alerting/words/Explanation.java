package org.tamga.alerting.words;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;

/** Why an alert fired now, why with this severity, and what would change it, one sentence each. */
public final class Explanation {
    private static final List<String> QUESTIONS = List.of(".now", ".severity", ".change");

    private Explanation() {}

    /** A reason that the language has no words for is given as its code and figures. */
    public static List<String> of(Finding finding, Words words) {
        List<String> sentences = new ArrayList<>();
        if (finding.change() == Change.SUPERSEDED) {
            sentences.add(
                    finding.supersededBy() == null
                            ? words.say("change.superseded.bare")
                            : words.say("change.superseded", finding.supersededBy()));
        } else if (finding.change() == Change.WITHDRAWN) {
            sentences.add(words.say("change.withdrawn"));
        }
        finding.reasons().forEach(reason -> sentences.addAll(sentences(finding, reason, words)));
        return List.copyOf(sentences);
    }

    private static List<String> sentences(Finding finding, Reason reason, Words words) {
        if (!words.explains(reason.code())) {
            return List.of(words.bare(reason));
        }
        try {
            Object[] arguments = arguments(finding, reason.figures(), words);
            return QUESTIONS.stream()
                    .map(question -> words.say(reason.code() + question, arguments))
                    .toList();
        } catch (NumberFormatException | DateTimeParseException otherFigures) {
            return List.of(words.bare(reason));
        }
    }

    /** In the order that the message bundle documents. */
    private static Object[] arguments(Finding finding, Map<String, String> figures, Words words) {
        return new Object[] {
            words.kind(finding.subject().kind()),
            number(figures, "hits"),
            number(figures, "sightings"),
            words.list(list(figures, "countries")),
            list(figures, "crossings").size(),
            days(figures),
            window(figures),
            number(figures, "high-from-hits")
        };
    }

    private static long number(Map<String, String> figures, String name) {
        return Long.parseLong(figures.getOrDefault(name, "0"));
    }

    private static List<String> list(Map<String, String> figures, String name) {
        return Arrays.stream(figures.getOrDefault(name, "").split(","))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static long days(Map<String, String> figures) {
        String first = figures.get("first");
        String last = figures.get("last");
        return first == null || last == null ? 1 : Days.between(Instant.parse(first), Instant.parse(last));
    }

    private static long window(Map<String, String> figures) {
        return Duration.parse(figures.getOrDefault("window", "PT0S")).toDays();
    }
}
