package org.tamga.alerting.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Assessment;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;

/** Why an alert fired now, why with this severity, what would change it; how sure it is, and how much is at stake. */
public final class Explanation {
    private static final List<String> QUESTIONS = List.of(".now", ".severity", ".change");

    /** Among the figures where a rule gave the alert another severity than the pattern found: the reason's words for it fail. */
    private static final String FOUND_SEVERITY = "found-severity";

    private Explanation() {}

    /** Three sentences for each reason; of one that the language has no words for, in general words with its figures. */
    public static List<String> of(Finding finding, Words words) {
        List<String> sentences = new ArrayList<>();
        if (finding.change() == Change.SUPERSEDED) {
            sentences.add(
                    finding.supersededBy() == null
                            ? words.say("change.superseded.bare")
                            : words.say("change.superseded", Map.of("by", finding.supersededBy())));
        } else if (finding.change() == Change.WITHDRAWN) {
            sentences.add(words.say("change.withdrawn"));
        }
        finding.reasons().forEach(reason -> sentences.addAll(sentences(finding, reason, words)));
        return List.copyOf(sentences);
    }

    /** One sentence for each reason for the confidence, what weighs most first; none if detection did not say. */
    public static List<String> ofConfidence(Finding finding, Words words) {
        return ofAssessment("confidence.", finding.confidence(), finding, words);
    }

    /** The same for the impact. */
    public static List<String> ofImpact(Finding finding, Words words) {
        return ofAssessment("impact.", finding.impact(), finding, words);
    }

    private static List<String> ofAssessment(
            String prefix, @Nullable Assessment assessment, Finding finding, Words words) {
        return assessment == null
                ? List.of()
                : assessment.reasons().stream()
                        .map(reason -> sentence(prefix, finding, reason, words))
                        .toList();
    }

    private static List<String> sentences(Finding finding, Reason reason, Words words) {
        if (words.explains(reason.code())) {
            try {
                Map<String, String> figures = new HashMap<>(reason.figures());
                boolean byRule = figures.remove(FOUND_SEVERITY) != null;
                Map<String, Object> arguments = Arguments.of(finding, figures, words);
                return QUESTIONS.stream()
                        .map(question -> byRule && !question.equals(".now")
                                ? words.say("generic" + question, arguments)
                                : words.say(reason.code() + question, arguments))
                        .toList();
            } catch (RuntimeException otherFigures) {
                // an older or newer detection gives other figures: they are shown as they are
                return general(finding, reason, words);
            }
        }
        return general(finding, reason, words);
    }

    private static String sentence(String prefix, Finding finding, Reason reason, Words words) {
        if (words.has(prefix + reason.code())) {
            try {
                return words.say(prefix + reason.code(), Arguments.of(finding, reason.figures(), words));
            } catch (RuntimeException otherFigures) {
                return bare(finding, reason, words);
            }
        }
        return bare(finding, reason, words);
    }

    /** Nothing is hidden because words are missing. */
    private static List<String> general(Finding finding, Reason reason, Words words) {
        Map<String, Object> arguments = Arguments.of(finding, Map.of(), words);
        return List.of(
                bare(finding, reason, words),
                words.say("generic.severity", arguments),
                words.say("generic.change", arguments));
    }

    private static String bare(Finding finding, Reason reason, Words words) {
        Map<String, Object> arguments = new HashMap<>();
        arguments.put("reason", PatternName.asWords(reason.code()));
        arguments.put("figures", figures(finding, reason, words));
        return words.say(reason.figures().isEmpty() ? "generic.now.bare" : "generic.now", arguments);
    }

    private static String figures(Finding finding, Reason reason, Words words) {
        FigureReading reading = new FigureReading(finding, words);
        return new TreeMap<>(reason.figures())
                .entrySet().stream()
                        .map(figure -> words.figure(figure.getKey()) + " " + text(reading, figure))
                        .collect(Collectors.joining(", "));
    }

    private static String text(FigureReading reading, Map.Entry<String, String> figure) {
        try {
            return reading.text(figure.getKey(), figure.getValue());
        } catch (RuntimeException otherForm) {
            return figure.getValue();
        }
    }
}
