package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.tamga.alerting.routing.AlarmLoad;
import org.tamga.alerting.routing.Escalation;
import org.tamga.alerting.routing.EscalationStep;
import org.tamga.alerting.routing.Notice;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Routing;

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

    /**
     * Tells, as the routes say, of what was put before the officers, and again of what nobody has acknowledged.
     *
     * @param there who is on shift
     * @return whether anything was written; there may then be more
     */
    public boolean route(Routing routing, OnShift there, Instant clock) {
        if (!readers.inTransaction(handle -> new Router(handle, routing, there).isDue(clock))) {
            return false;
        }
        writer.useTransaction(handle -> {
            ChangeWriter.locking(handle);
            new Router(handle, routing, there).follow(clock);
        });
        return true;
    }

    /**
     * What people are told now, the latest first.
     *
     * @param kept whether alerts that are kept to an operation are counted and named, too
     */
    public List<Notice> notices(boolean kept, int limit) {
        return readers.inTransaction(handle -> new NoticeRows(handle).current(kept, limit));
    }

    /** Which of these alerts are in a notice that was told and goes on. */
    public List<String> toldOf(List<String> alertIds) {
        return alertIds.isEmpty() ? List.of() : readers.withHandle(handle -> new NoticeRows(handle).toldOf(alertIds));
    }

    /** How many alarms come. */
    public AlarmLoad load(Instant now) {
        return readers.inTransaction(handle -> new AlarmRows(handle).load(now));
    }

    /** What was passed on of an alert, the earliest first. */
    public List<EscalationStep> escalations(String alertId) {
        return readers.withHandle(handle -> EscalationRows.of(handle, alertId));
    }
}
