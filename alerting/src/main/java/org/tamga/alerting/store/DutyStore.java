package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tamga.alerting.routing.Escalation;
import org.tamga.alerting.routing.EscalationStep;

/** What the desk's timers need of the store. Safe for any number of threads, and for several centres on one database. */
public final class DutyStore {
    private final Jdbi writer;
    private final Jdbi readers;

    DutyStore(Jdbi writer, Jdbi readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Passes on what nobody has acknowledged in time, each level once. What is acknowledged in the same moment is either
     * passed on before it, or never again.
     *
     * @param clock the centre's clock, which may be set back
     */
    public List<EscalationStep> escalate(Escalation rules, Instant clock) {
        if (!readers.inTransaction(handle -> new EscalationRows(handle, rules).isDue(clock))) {
            return List.of();
        }
        return writer.inTransaction(handle -> {
            ChangeWriter changes = ChangeWriter.locking(handle);
            return new EscalationRows(handle, rules).follow(changes, clock);
        });
    }

    /** What was passed on of an alert, the earliest first. */
    public List<EscalationStep> escalations(String alertId) {
        return readers.withHandle(handle -> EscalationRows.of(handle, alertId));
    }
}
