package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.audit.Audit;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.audit.Row;
import org.tamga.alerting.audit.SignedHead;
import org.tamga.alerting.people.Right;

/** The audit for supervisors, and its signed heads for the witnesses. */
final class AuditRoutes {
    private static final int PAGE = 200;

    private final Audit audit;
    private final Views views;

    AuditRoutes(Audit audit, Views views) {
        this.audit = audit;
        this.views = views;
    }

    /** A row as it is shown. */
    public record RowView(
            long number,
            Instant at,
            String deed,
            String who,
            String name,
            String from,
            @Nullable String about,
            @Nullable String why,
            String hash) {
        static RowView of(Row row) {
            return new RowView(
                    row.number(),
                    row.at(),
                    row.entry().deed(),
                    row.entry().who(),
                    row.entry().name(),
                    row.entry().from(),
                    row.entry().about(),
                    row.entry().why(),
                    row.hash());
        }
    }

    /** Rows, the latest first. */
    public record RowsView(List<RowView> rows) {}

    /** The signed heads, the earliest first. */
    public record HeadsView(List<SignedHead.Told> heads) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/audit", this::rows, Right.SEE_AUDIT);
        routes.get("/api/audit/heads", this::heads, Right.SEE_AUDIT_HEADS);
    }

    private void rows(Context request) {
        String given = request.queryParam("before");
        long before = given == null || given.isEmpty() ? Long.MAX_VALUE : before(given);
        views.seen(request, Deed.SAW_AUDIT, "audit");
        request.json(new RowsView(
                audit.before(before, PAGE).stream().map(RowView::of).toList()));
    }

    private static long before(String given) {
        try {
            return Long.parseLong(given);
        } catch (NumberFormatException notANumber) {
            throw RefusedRequest.bad("before", given, "the number of a row");
        }
    }

    private void heads(Context request) {
        request.json(new HeadsView(audit.heads().stream().map(SignedHead::told).toList()));
    }
}
