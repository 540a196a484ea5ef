package org.tamga.events.validation;

import org.tamga.events.Report;

/** Which event it is, and which revision of it. */
final class IdentityRules {
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
        if (!UuidText.isUuid(value)) {
            findings.problem(field, value, ProblemCode.BAD_UUID, UuidText.REMEDY);
        }
    }
}
