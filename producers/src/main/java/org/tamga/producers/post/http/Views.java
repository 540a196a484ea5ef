package org.tamga.producers.post.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the interface answers with; times are ISO 8601 in UTC. */
final class Views {
    private Views() {}

    /** @param code a stable word; message and remedy are in the language asked for */
    record ProblemView(@Nullable String field, @Nullable String value, String code, String message, String remedy) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Complaint(List<ProblemView> problems, @Nullable List<ProblemView> questions) {}

    record Checked(
            List<ProblemView> problems,
            List<ProblemView> questions,
            List<String> missing,
            Map<String, String> normal) {}

    record ReportSummary(String occurredAt, List<String> substances, List<String> subjects, boolean exercise) {}

    record Row(
            String eventId,
            int revision,
            String type,
            boolean retracted,
            long sequence,
            String lane,
            String state,
            String savedAt,
            @Nullable String sentAt,
            @Nullable String settledAt,
            @Nullable String reason,
            @Nullable String detail,
            @Nullable String remedy,
            @Nullable String original,
            ReportSummary summary,
            String source) {}

    record Page(List<Row> rows, @Nullable Long next) {}

    /** @param group of a substance */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Match(String value, String label, @Nullable String group) {
        Match(String value, String label) {
            this(value, label, null);
        }
    }

    record Matches(List<Match> matches) {}
}
