package org.tamga.topology.intake;

import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Receipt;
import org.tamga.events.internal.HistoryInput;

/** What comes of a report where the revisions of its event are settled. */
public sealed interface Settled {
    /** One history changes. */
    record Changed(HistoryInput input) implements Settled {}

    /** Its post is told. */
    record Answered(Receipt receipt) implements Settled {}

    /** It is set aside. */
    record Refused(QuarantinedRecord record) implements Settled {}
}
