package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.routing.AlarmLoad;
import org.tamga.alerting.routing.EscalationStep;
import org.tamga.alerting.routing.Notice;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.NoticeWords;
import org.tamga.alerting.words.Words;

/** What people at the desk are told, and how many alarms come. */
final class DutyRoutes {
    private static final int MOST = 200;

    private final AlertStore store;
    private final Duration longestShelving;
    private final Clock clock;

    DutyRoutes(AlertStore store, Duration longestShelving, Clock clock) {
        this.store = store;
        this.longestShelving = longestShelving;
        this.clock = clock;
    }

    /**
     * @param notices the latest first
     * @param shifts who is on shift, the longest first
     * @param longestShelvingSeconds how long an alert may be off the queue
     */
    public record DutyView(
            LoadView load, List<NoticeView> notices, List<ShiftRoutes.ShiftView> shifts, long longestShelvingSeconds) {}

    /**
     * @param alarms in the last ten minutes
     * @param target how many can be worked off in them
     */
    public record LoadView(int alarms, int target, AlarmLoad.@Nullable Flood flood) {}

    /** @param alertIds the first of its alerts, the most urgent first */
    public record NoticeView(
            String id,
            Notice.Kind kind,
            String text,
            String route,
            List<String> to,
            Instant openedAt,
            @Nullable Instant toldAt,
            int timesTold,
            int alerts,
            int high,
            int lateReports,
            List<String> alertIds) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/duty", request -> request.json(duty(request)), Right.SEE_DUTY);
        routes.get("/api/alerts/{id}/escalations", request -> request.json(escalations(request)), Right.SEE_DUTY);
    }

    private DutyView duty(Context request) {
        Words words = AskedLanguage.of(request);
        AlarmLoad load = store.duty().load(clock.instant());
        return new DutyView(
                new LoadView(load.alarms(), AlarmLoad.TARGET, load.flood()),
                store.duty().notices(Access.seesKept(request), MOST).stream()
                        .flatMap(notice -> view(notice, words).stream())
                        .toList(),
                store.shifts().goingOn().stream().map(ShiftRoutes.ShiftView::of).toList(),
                longestShelving.toSeconds());
    }

    /** Empty if whoever asks may know of none of its alerts: of some that are kept to operations, few may. */
    private Optional<NoticeView> view(Notice notice, Words words) {
        List<QueuedAlert> seen = notice.alertIds().stream()
                .flatMap(id -> store.find(id).stream())
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NoticeView(
                notice.id(),
                notice.kind(),
                NoticeWords.of(notice, Optional.of(seen.get(0).finding()), words),
                notice.route(),
                notice.targets().stream().map(Receiver::toString).toList(),
                notice.openedAt(),
                notice.toldAt(),
                notice.timesTold(),
                notice.alerts().all(),
                notice.alerts().high(),
                notice.late().reports(),
                seen.stream().map(QueuedAlert::alertId).toList()));
    }

    private List<EscalationStep> escalations(Context request) {
        return store.duty().escalations(AskedAlert.in(store, request).alertId());
    }
}
