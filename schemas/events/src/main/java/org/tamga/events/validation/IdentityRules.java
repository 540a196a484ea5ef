package org.tamga.events.validation;

import java.util.regex.Pattern;
import org.tamga.events.Report;

/** Which event it is, and which revision of it. */
final class IdentityRules {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private IdentityRules() {}

    static void check(Report report, Findings findings) {
        uuid("eventId", report.eventId(), findings);
        if (report.revision() < 1) {
            findings.problem(
                    "revision",
                    Integer.toString(report.revision()),
                    ProblemCode.BAD_NUMBER,
                    "revisions count from 1; leave it out for the first");
        }
    }

    static void uuid(String field, String value, Findings findings) {
        if (!UUID.matcher(value).matches()) {
            findings.problem(
                    field,
                    value,
                    ProblemCode.BAD_UUID,
                    "write a UUID in lower case: 32 hexadecimal digits as 8-4-4-4-12");
        }
    }
}
