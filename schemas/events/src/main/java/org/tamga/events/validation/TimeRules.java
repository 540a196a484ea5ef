package org.tamga.events.validation;

import java.time.Instant;
import org.tamga.events.Report;

/** Neither from the future nor from before anybody reported. */
final class TimeRules {
    private static final String MEND_CLOCK = "it is more than " + ReportValidator.ALLOWED_SKEW.toMinutes()
            + " minutes ahead; check the date, the offset and the post's clock";

    private TimeRules() {}

    static void check(Report report, Instant receivedAt, Findings findings) {
        Instant occurredAt = report.occurredAt();
        Instant latest = receivedAt.plus(ReportValidator.ALLOWED_SKEW);
        if (occurredAt.isAfter(latest)) {
            findings.problem("occurredAt", occurredAt.toString(), ProblemCode.FUTURE_DATE, MEND_CLOCK);
        } else if (report.recordedAt().isAfter(latest)) {
            findings.warning("recordedAt", report.recordedAt().toString(), ProblemCode.FUTURE_DATE, MEND_CLOCK);
        }
        if (occurredAt.isBefore(ReportValidator.EARLIEST)) {
            findings.problem(
                    "occurredAt",
                    occurredAt.toString(),
                    ProblemCode.DATE_TOO_OLD,
                    "before " + ReportValidator.EARLIEST + " nothing was reported; correct the year");
        }
    }
}
