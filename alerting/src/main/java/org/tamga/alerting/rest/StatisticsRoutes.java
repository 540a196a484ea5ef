package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.statistics.Period;
import org.tamga.alerting.statistics.Statistics;
import org.tamga.alerting.store.AlertStore;

/** How the centre does its work: as JSON, and each table as CSV. */
final class StatisticsRoutes {
    private static final int USUAL_DAYS = 30;

    private final AlertStore store;
    private final Clock clock;

    StatisticsRoutes(AlertStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void addTo(RoutesConfig routes) {
        routes.get(
                "/api/statistics",
                request -> request.json(StatisticsView.of(statistics(request))),
                Right.SEE_STATISTICS);
        routes.get("/api/statistics/{table}", this::csv, Right.SEE_STATISTICS);
    }

    private void csv(Context request) {
        String name = request.pathParam("table");
        StatisticsCsv table = StatisticsCsv.named(name)
                .orElseThrow(() -> RefusedRequest.bad("table", name, "one of " + StatisticsCsv.names()));
        Statistics statistics = statistics(request);
        String file = "tamga-" + table.file() + "-"
                + statistics.period().until().atOffset(Period.REGION).toLocalDate() + ".csv";
        request.contentType("text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + file + "\"")
                .result(table.of(statistics));
    }

    private Statistics statistics(Context request) {
        return store.statistics(Period.last(days(request), clock.instant()), Access.seesKept(request));
    }

    private static int days(Context request) {
        String asked = request.queryParam("days");
        if (asked == null || asked.isEmpty()) {
            return USUAL_DAYS;
        }
        String remedy = "a whole number from 1 to " + Period.MOST_DAYS + "; or leave it out for " + USUAL_DAYS;
        try {
            int days = Integer.parseInt(asked);
            if (days < 1 || days > Period.MOST_DAYS) {
                throw RefusedRequest.bad("days", asked, remedy);
            }
            return days;
        } catch (NumberFormatException noNumber) {
            throw RefusedRequest.bad("days", asked, remedy);
        }
    }
}
