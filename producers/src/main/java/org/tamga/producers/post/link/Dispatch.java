package org.tamga.producers.post.link;

import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.ReceiptsRead;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Settlement;

/**
 * What goes next, and what has to go again. Sends a batch, waits for it, notes it, and only then looks for the next, so
 * that a report of the high lane waits for one batch and not for three days of them.
 */
public final class Dispatch {
    /**
     * In characters of JSON; compressed 40 to 130 kB, for which a line of 64 kbit/s takes five to sixteen seconds. The larger
     * a batch, the better it compresses and the longer a report of the high lane waits for the one under way.
     */
    static final int BATCH_BYTES = 384 << 10;

    static final int BATCH_REPORTS = 500;

    private final Outbox outbox;
    private final Clock clock;
    private final Awaited awaited;

    public Dispatch(Outbox outbox, Clock clock, LongSupplier nanos) {
        this.outbox = outbox;
        this.clock = clock;
        this.awaited = new Awaited(nanos);
        awaited.sent(outbox.unreceipted());
    }

    /**
     * Sends the next batch.
     *
     * @return how many reports it had; 0 if nothing waits
     */
    public int step(Carrier carrier) throws LinkException {
        return step(carrier, BATCH_REPORTS);
    }

    /** Sends one report, to see whether the centre takes it. */
    int probe(Carrier carrier) throws LinkException {
        return step(carrier, 1);
    }

    private int step(Carrier carrier, int atMost) throws LinkException {
        outbox.sendAgain(awaited.overdue());
        List<SavedReport> batch = outbox.waiting(atMost, BATCH_BYTES);
        if (batch.isEmpty()) {
            return 0;
        }
        List<Long> sequences = batch.stream().map(SavedReport::sequence).toList();
        awaited.sent(sequences); // before: a receipt may overtake the acknowledgement
        try {
            Carrier.Carried carried = carrier.send(batch);
            outbox.sent(carried.acknowledged(), clock.instant());
            outbox.settle(carried.refused(), clock.instant());
            awaited.settled(carried.refused().stream().map(Settlement::sequence).toList());
        } catch (LinkException lost) {
            awaited.settled(sequences); // they wait in the outbox
            throw lost;
        }
        return batch.size();
    }

    /** Whether a report waits for its receipt longer than a centre takes that is up. */
    boolean waitsInVain() {
        return !awaited.overdue().isEmpty();
    }

    /** What was sent and has no receipt goes again at once, whatever patience is left. */
    void sendAllAgain() {
        outbox.sendAgain(outbox.unreceipted());
    }

    /** Takes in receipts, and how far they have been read. */
    public void settle(List<Settlement> settlements, ReceiptsRead read) {
        outbox.settle(settlements, read, clock.instant());
        awaited.settled(settlements.stream().map(Settlement::sequence).toList());
    }
}
