package org.tamga.topology.intake;

import java.time.Instant;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Report;
import org.tamga.events.internal.Delivery;
import org.tamga.events.seal.Seal;

/**
 * What posts are told: one receipt for each arrival. A refused one gives a reason; where that is the id of a seal's
 * verdict, anybody may have sent the report in the post's name, so it says that a key does not hold and settles nothing.
 */
final class Receipts {
    private Receipts() {}

    static Delivery delivery(Seal seal, Instant arrived) {
        return new Delivery(seal.post(), seal.sequence(), arrived, false);
    }

    static Receipt accepted(Delivery delivery, Report report) {
        return new Receipt(
                delivery.getPost(),
                delivery.getSequence(),
                report.eventId(),
                report.revision(),
                ReceiptOutcome.ACCEPTED,
                null,
                null,
                delivery.getArrivedAt());
    }

    static Receipt refused(Delivery delivery, Report report, Objection objection) {
        return new Receipt(
                delivery.getPost(),
                delivery.getSequence(),
                report.eventId(),
                report.revision(),
                ReceiptOutcome.REFUSED,
                objection.reason(),
                objection.detail(),
                delivery.getArrivedAt());
    }
}
