package org.tamga.alerting.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.routing.Group;
import org.tamga.alerting.routing.LateReport;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Routable;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.RoutingTree;

/** Follows the stream of changes, and tells whom the routes say of what was put before the officers. */
final class Router {
    private static final int BATCH = 500;

    private final Handle handle;
    private final Routing routing;
    private final OnShift there;
    private final AlarmRows alarms;
    private final NoticeRows notices;

    Router(Handle handle, Routing routing, OnShift there) {
        this.handle = handle;
        this.routing = routing;
        this.there = there;
        this.alarms = new AlarmRows(handle);
        this.notices = new NoticeRows(handle);
    }

    /** Whether there is anything to write. */
    boolean isDue(Instant clock) {
        DutyTime time = DutyTime.read(handle);
        return position() < new AlertRows(handle).position()
                || notices.isDue(clock, time.at(clock))
                || alarms.isFloodDue(clock)
                || (notices.isAnyWaiting() && time.isToBeKept(clock));
    }

    void follow(Instant clock) {
        Instant now = DutyTime.keep(handle, clock);
        boolean flood = alarms.load(clock).flood() != null;
        List<QueuedAlert> changes = new AlertRows(handle).changesAfter(position(), BATCH);
        for (QueuedAlert alert : changes) {
            if (waits(alert, clock) && alarms.add(alert, clock)) {
                route(alert, flood, clock, now);
            }
        }
        // an action on an alert that is not there yet has a position too
        long seen = changes.size() == BATCH ? changes.get(BATCH - 1).position() : new AlertRows(handle).position();
        handle.execute("update routing_position set position = ? where id = 1", seen);
        alarms.followFlood(clock);
        notices.end(clock);
        notices.tell(clock, now);
    }

    private void route(QueuedAlert alert, boolean flood, Instant clock, Instant now) {
        List<LateReport> late = new LateReportRows(handle).behind(alert.finding(), routing.lateAfter());
        Routable routable = Routable.of(alert.finding(), !late.isEmpty(), clock);
        for (RoutingTree.Taken taken : routing.tree().way(routable, there).taken()) {
            Group.of(taken.route(), alert.finding(), late, flood)
                    .forEach(group -> notices.add(alert.alertId(), taken, group, clock, now));
        }
    }

    private static boolean waits(QueuedAlert alert, Instant clock) {
        return alert.finding().open()
                && alert.heldBy() == null
                && alert.handling().state() == HandlingState.NEW
                && !alert.handling().shelvedAt(clock);
    }

    private long position() {
        return handle.createQuery("select position from routing_position where id = 1")
                .mapTo(Long.class)
                .one();
    }
}
