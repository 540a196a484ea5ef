package org.tamga.alerting.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.routing.AlarmLoad;

/** When alerts were put before the officers, and the floods of them. */
final class AlarmRows {
    private final Handle handle;

    AlarmRows(Handle handle) {
        this.handle = handle;
    }

    /** Whether that was not noted yet: an alert rings once, once more when it is called again, and when it rises. */
    boolean add(QueuedAlert alert, Instant now) {
        int known = handle.createQuery("select count(*) from alarm where alert_id = :id and episode = :episode"
                        + " and urgency >= :urgency")
                .bind("id", alert.alertId())
                .bind("episode", alert.handling().revision())
                .bind("urgency", alert.finding().severity().urgency())
                .mapTo(Integer.class)
                .one();
        if (known > 0) {
            return false;
        }
        handle.execute(
                "insert into alarm (alert_id, episode, urgency, at, pattern) values (?, ?, ?, ?, ?)",
                alert.alertId(),
                alert.handling().revision(),
                alert.finding().severity().urgency(),
                now.toEpochMilli(),
                alert.finding().pattern());
        return true;
    }

    AlarmLoad load(Instant now) {
        return new AlarmLoad(count(now), flood());
    }

    void followFlood(Instant now) {
        int alarms = count(now);
        switch (AlarmLoad.course(flood() != null, alarms)) {
            case BEGINS ->
                handle.execute(
                        "insert into alarm_flood (began_at, ended_at, peak) values (?, null, ?)"
                                + " on conflict (began_at) do update set ended_at = null",
                        now.toEpochMilli(),
                        alarms);
            case GOES_ON ->
                handle.execute("update alarm_flood set peak = ? where ended_at is null and peak < ?", alarms, alarms);
            case ENDS ->
                handle.execute("update alarm_flood set ended_at = ? where ended_at is null", now.toEpochMilli());
            case NONE -> {}
        }
    }

    /** Whether {@link #followFlood} would write anything. */
    boolean isFloodDue(Instant now) {
        AlarmLoad.Flood flood = flood();
        int alarms = count(now);
        AlarmLoad.Course course = AlarmLoad.course(flood != null, alarms);
        return course == AlarmLoad.Course.GOES_ON
                ? flood != null && alarms > flood.peak()
                : course != AlarmLoad.Course.NONE;
    }

    private int count(Instant now) {
        return handle.createQuery("select count(*) from alarm where at > :from and at <= :now")
                .bind("from", now.minus(AlarmLoad.SPAN).toEpochMilli())
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .one();
    }

    private AlarmLoad.@Nullable Flood flood() {
        return handle.createQuery("select began_at, peak from alarm_flood where ended_at is null"
                        + " order by began_at desc limit 1")
                .map((row, context) ->
                        new AlarmLoad.Flood(Instant.ofEpochMilli(row.getLong("began_at")), row.getInt("peak")))
                .findOne()
                .orElse(null);
    }
}
