package org.tamga.events.validation;

import java.time.Duration;
import java.time.Instant;
import org.tamga.events.Report;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;

/**
 * Whether a report makes sense: the one decision for border posts, before they publish, and for the centre's intake. A
 * retraction must be a whole report too. What only costs a key or a quantity is a warning, never a refusal.
 */
public final class ReportValidator {
    /** How far a post's clock may be ahead. One report from the future would age everything that is remembered. */
    public static final Duration ALLOWED_SKEW = Duration.ofMinutes(10);

    /** Nothing is reported from before. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final CheckpointRegister register;

    public ReportValidator(CheckpointRegister register) {
        this.register = register;
    }

    /** @param receivedAt when the report was handed in, or appended to the log */
    public Verdict judge(Report report, Instant receivedAt) {
        Resolution place = place(report);
        Findings findings = findings(report, place, receivedAt);
        return findings.problems().isEmpty()
                ? new Verdict.Accepted(report, place, findings.warnings())
                : new Verdict.Refused(findings.problems());
    }

    /**
     * All that there is to say, warnings beside problems: for whoever still writes the report.
     *
     * @param receivedAt when the report was handed in
     */
    public Findings findings(Report report, Instant receivedAt) {
        return findings(report, place(report), receivedAt);
    }

    private Resolution place(Report report) {
        return register.resolve(report.checkpoint(), report.place(), report.country());
    }

    private static Findings findings(Report report, Resolution place, Instant receivedAt) {
        Findings findings = new Findings();
        IdentityRules.check(report, findings);
        TimeRules.check(report, receivedAt, findings);
        PlaceRules.check(report, place, findings);
        if (report instanceof Report.Seizure) {
            ItemRules.check(((Report.Seizure) report).event().getItems(), findings);
        } else if (report instanceof Report.Identification) {
            IdentificationRules.check(((Report.Identification) report).event(), findings);
        }
        SubjectRules.check(report.subjects(), findings);
        TrustRules.check(report.handling(), report.evaluation(), findings);
        return findings;
    }
}
