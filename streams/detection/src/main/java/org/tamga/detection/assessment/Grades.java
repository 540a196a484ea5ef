package org.tamga.detection.assessment;

import java.util.List;
import java.util.Map;
import org.tamga.detection.report.Evaluation;
import org.tamga.detection.report.Event;

/**
 * What the originators' own grades say, by the four-by-four scheme of police information: source A (always reliable),
 * B (mostly), C (mostly not), X (not known); information 1 (certain), 2 (known to the source itself), 3 (hearsay, but
 * borne out), 4 (hearsay that nothing bears out). A report is <em>good</em> with source A or B and information 1 or 2,
 * <em>doubtful</em> with source C or information 4.
 *
 * <p>Reasons: {@code graded-doubtful} (-2 if that is half of the reports or more, else -1), otherwise
 * {@code graded-good} (+2 if all are, +1 if half are or more), otherwise {@code graded-partly} (0) or {@code not-graded}
 * (0). Facts: {@code good}, {@code doubtful}, {@code reports}.
 */
final class Grades {
    private Grades() {}

    static List<Point> of(List<Event> evidence) {
        long good =
                evidence.stream().filter(event -> isGood(event.evaluation())).count();
        long doubtful = evidence.stream()
                .filter(event -> isDoubtful(event.evaluation()))
                .count();
        boolean graded = evidence.stream().anyMatch(event -> !event.evaluation().equals(Evaluation.NONE));
        int reports = evidence.size();
        Map<String, String> facts = Map.of(
                "good", Long.toString(good),
                "doubtful", Long.toString(doubtful),
                "reports", Integer.toString(reports));
        if (doubtful > 0) {
            return List.of(Point.of(2 * doubtful >= reports ? -2 : -1, "graded-doubtful", facts));
        }
        if (good > 0 && 2 * good >= reports) {
            return List.of(Point.of(good == reports ? 2 : 1, "graded-good", facts));
        }
        return List.of(Point.of(0, graded ? "graded-partly" : "not-graded", facts));
    }

    private static boolean isGood(Evaluation grades) {
        Integer information = grades.information();
        return ("A".equals(grades.source()) || "B".equals(grades.source())) && information != null && information <= 2;
    }

    private static boolean isDoubtful(Evaluation grades) {
        Integer information = grades.information();
        return "C".equals(grades.source()) || (information != null && information >= 4);
    }
}
