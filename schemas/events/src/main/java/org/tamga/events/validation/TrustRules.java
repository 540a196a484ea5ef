package org.tamga.events.validation;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Evaluation;
import org.tamga.events.Handling;
import org.tamga.vocabulary.Countries;

/** Who may see the report, and how far it is trusted. */
final class TrustRules {
    private static final Set<String> GROUPS = Set.of("MEMBERS", "OBSERVERS");
    private static final List<String> CODES = List.of("H0", "H1", "H2", "H3");
    private static final List<String> SOURCES = List.of("A", "B", "C", "X");

    private TrustRules() {}

    static void check(Handling handling, @Nullable Evaluation evaluation, Findings findings) {
        for (int i = 0; i < handling.getReleasableTo().size(); i++) {
            recipient(i, handling.getReleasableTo().get(i), findings);
        }
        oneOf("handling.code", handling.getCode(), CODES, findings);
        if (evaluation != null) {
            oneOf("evaluation.source", evaluation.getSource(), SOURCES, findings);
            Integer information = evaluation.getInformation();
            if (information != null && (information < 1 || information > 4)) {
                findings.warning(
                        "evaluation.information", information.toString(), ProblemCode.UNKNOWN_WORD, "write 1 to 4");
            }
        }
    }

    /** A wrong word here withholds the report from somebody, or shows it to the wrong one: only its sender can tell which. */
    private static void recipient(int at, String recipient, Findings findings) {
        if (!GROUPS.contains(recipient) && !isCountry(recipient)) {
            findings.problem(
                    "handling.releasableTo[" + at + "]",
                    recipient,
                    ProblemCode.UNKNOWN_RECIPIENT,
                    "write MEMBERS, OBSERVERS or the ISO 3166-1 alpha-2 code of a country");
        }
    }

    private static boolean isCountry(String recipient) {
        return Countries.isKnown(recipient) && Countries.normalise(recipient).equals(recipient);
    }

    private static void oneOf(String field, @Nullable String word, List<String> allowed, Findings findings) {
        if (word != null && !allowed.contains(word)) {
            findings.warning(field, word, ProblemCode.UNKNOWN_WORD, "write one of " + allowed);
        }
    }
}
