package org.tamga.detection.report;

import org.jspecify.annotations.Nullable;

/**
 * How far a report is trusted, by its originator's own grades.
 *
 * @param source reliability of the source: A, B, C or X; absent if not graded
 * @param information accuracy of the information: 1 (best) to 4; absent if not graded
 */
public record Evaluation(@Nullable String source, @Nullable Integer information) {
    public static final Evaluation NONE = new Evaluation(null, null);
}
