package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.handling.ReleaseRequest;
import org.tamga.alerting.release.Permit;

/** Releases that somebody else has to agree to, and what was permitted by them, in the alert store's database. */
public final class ReleaseStore {
    private final Jdbi writer;
    private final Jdbi readers;

    ReleaseStore(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    public Optional<ReleaseRequest> find(String id) {
        return readers.withHandle(handle -> new ReleaseRows(handle).find(id));
    }

    /** Those about an alert, answered or not, the earliest first. */
    public List<ReleaseRequest> of(String alertId) {
        return readers.withHandle(handle -> new ReleaseRows(handle).of(alertId));
    }

    /** Those that can be answered at that time, the first to expire first. */
    public List<ReleaseRequest> waiting(Instant now) {
        return readers.withHandle(handle -> new ReleaseRows(handle).waiting(now));
    }

    /** All that was permitted beyond the originators' markings. */
    public Set<Permit> permits() {
        return readers.withHandle(handle -> new ReleaseRows(handle).permits());
    }

    /**
     * Notes what nobody answered in time, so that the screens and the topic hear of it.
     *
     * @return how many requests expired by that
     */
    public int expire(Instant now) {
        if (readers.withHandle(handle -> new ReleaseRows(handle).overdue(now)).isEmpty()) {
            return 0;
        }
        return writer.inTransaction(handle -> {
            ChangeWriter changes = ChangeWriter.locking(handle);
            int expired = 0;
            for (ReleaseRequest request : new ReleaseRows(handle).overdue(now)) {
                // of an alert that is not here yet, in a store that is made anew, it is noted once it is
                Optional<QueuedAlert> alert = changes.find(request.alertId());
                if (alert.isPresent()) {
                    changes.perform(alert.get(), Performed.expired(alert.get(), request, now));
                    expired++;
                }
            }
            return expired;
        });
    }
}
