package org.tamga.topology.intake;

import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Report;

/** What intake decides of a report. */
public sealed interface Verdict {
    /** It goes on. */
    record Accepted(Report report) implements Verdict {}

    /** It is set aside. */
    record Refused(QuarantinedRecord record) implements Verdict {}
}
