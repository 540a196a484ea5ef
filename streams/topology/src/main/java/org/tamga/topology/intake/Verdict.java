package org.tamga.topology.intake;

import org.jspecify.annotations.Nullable;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Receipt;
import org.tamga.events.Report;
import org.tamga.events.internal.Delivery;

/** What intake decides of a report. */
public sealed interface Verdict {
    /**
     * It goes on.
     *
     * @param delivery null if it was not sealed
     */
    record Accepted(Report report, @Nullable Delivery delivery) implements Verdict {}

    /** It is set aside. */
    record Refused(QuarantinedRecord record) implements Verdict {}

    /** Its post is told that it was refused. */
    record Answered(Receipt receipt) implements Verdict {}
}
