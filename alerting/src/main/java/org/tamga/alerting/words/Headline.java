package org.tamga.alerting.words;

import java.util.List;
import java.util.Map;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Reason;

/**
 * An alert in one line, without the key: "Vehicle seen with drugs in KZ and UZ within 12 days". The words are those under
 * {@code headline.PATTERN.REASON}, {@code headline.PATTERN}, for links {@code headline.linked}, and otherwise
 * {@code headline.generic}: the first that there are, and whose arguments the finding has.
 */
public final class Headline {
    private Headline() {}

    public static String of(Finding finding, Words words) {
        return marked(finding, said(finding, words), words);
    }

    /** The line, or that it is an exercise and the line. */
    public static String marked(Finding finding, String line, Words words) {
        return finding.exercise() ? words.say("headline.exercise", Map.of("line", line)) : line;
    }

    private static String said(Finding finding, Words words) {
        if (finding.evidence().isEmpty()) {
            return words.say("headline.no-evidence", Arguments.of(finding, Map.of(), words));
        }
        String code =
                finding.reasons().isEmpty() ? "" : finding.reasons().get(0).code();
        for (String key :
                List.of("headline." + finding.pattern() + "." + code, "headline." + finding.pattern(), link(finding))) {
            if (words.has(key)) {
                try {
                    return words.say(key, Arguments.of(finding, figures(finding), words));
                } catch (RuntimeException otherFigures) {
                    // an older or newer detection gives other figures: the next headline needs fewer
                    continue;
                }
            }
        }
        return words.say("headline.generic", Arguments.of(finding, Map.of(), words));
    }

    private static String link(Finding finding) {
        if (!finding.pattern().startsWith("linked-")) {
            return "";
        }
        boolean onlySighted = finding.evidence().stream()
                .filter(piece -> !piece.nature().hit())
                .anyMatch(piece -> finding.evidence().stream()
                        .noneMatch(
                                other -> other.nature().hit() && other.country().equals(piece.country())));
        return onlySighted ? "headline.linked-and-sighted" : "headline.linked";
    }

    private static Map<String, String> figures(Finding finding) {
        return finding.reasons().stream().findFirst().map(Reason::figures).orElse(Map.of());
    }
}
