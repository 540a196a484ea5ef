package org.tamga.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people are told, of one alert or of several together. The alerts stay in the queue whatever becomes of it.
 *
 * @param number grows with every notice
 * @param route by which it goes
 * @param group what its alerts have in common: a post, a pattern, or the id of its only alert
 * @param level of an escalation; 0 for none
 * @param targets to whom it goes
 * @param toldAt when it was told last, by the centre's clock; null while it waits for further alerts
 * @param timesTold how often
 * @param alertIds the first of them, most urgent first
 */
public record Notice(
        String id,
        long number,
        Kind kind,
        String route,
        String group,
        int level,
        List<Receiver> targets,
        Instant openedAt,
        @Nullable Instant toldAt,
        int timesTold,
        Alerts alerts,
        Late late,
        List<String> alertIds) {
    public Notice {
        targets = List.copyOf(targets);
        alertIds = List.copyOf(alertIds);
    }

    /** The same, of these alerts. */
    public Notice of(List<String> ids) {
        return new Notice(
                id, number, kind, route, group, level, targets, openedAt, toldAt, timesTold, alerts, late, ids);
    }

    /** What it is about. */
    public enum Kind {
        /** One alert. */
        ALERT,
        /** Alerts with something in common. */
        TOGETHER,
        /** Alerts found by reports of a post that came late. */
        LATE_REPORTS,
        /** An alert that nobody acknowledged. */
        ESCALATION
    }

    /** How many alerts. */
    public record Alerts(int all, int high) {}

    /** How many reports behind them came late, and by how much at most. */
    public record Late(int reports, Duration most) {}
}
