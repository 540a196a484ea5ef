package org.tamga.producers.post.link;

import java.util.List;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Settlement;

/** Carries reports to the centre, in effect at least once. */
public interface Carrier extends AutoCloseable {

    /**
     * Sends reports and waits for what becomes of each.
     *
     * @throws LinkException if some may not have arrived: then all are to be sent again
     */
    Carried send(List<SavedReport> reports) throws LinkException;

    @Override
    void close();

    /**
     * What became of a batch.
     *
     * @param acknowledged numbers of the reports that a broker now holds
     * @param refused reports that no broker will ever take
     */
    record Carried(List<Long> acknowledged, List<Settlement> refused) {
        public Carried {
            acknowledged = List.copyOf(acknowledged);
            refused = List.copyOf(refused);
        }
    }
}
