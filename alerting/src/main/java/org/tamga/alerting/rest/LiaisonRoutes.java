package org.tamga.alerting.rest;

import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.store.AlertQuery;
import org.tamga.alerting.store.Cursor;

/** Answers liaisons where the centre's own people get everything. */
final class LiaisonRoutes {
    /** What is asked about here would be answered from what is not told. */
    private static final Set<String> NOT_TOLD =
            Set.of("handling", "held", "confidence", "impact", "operation", "include");

    private final ReleasedQueue queue;
    private final SealedCursor cursors = new SealedCursor();

    LiaisonRoutes(ReleasedQueue queue) {
        this.queue = queue;
    }

    /** A page; always at position 0, since a position counts what is not released too. */
    public record PageView(
            List<ReleasedSummary> alerts, @Nullable String nextCursor, long position) {}

    void page(Context request, String country) {
        for (String name : request.queryParamMap().keySet()) {
            if (NOT_TOLD.contains(name)) {
                throw RefusedRequest.bad(
                        name, String.valueOf(request.queryParam(name)), "leave it out: a liaison is not told of it");
            }
        }
        AlertQuery query = QueryParameters.alertQuery(request, this::cursor).handledAs(Set.of(HandlingState.values()));
        ReleasedQueue.Page page = queue.page(query, country, AskedLanguage.of(request));
        Cursor next = page.next();
        request.json(new PageView(
                page.alerts().stream().map(ReleasedSummary::of).toList(),
                next == null ? null : cursors.write(next),
                0));
    }

    /** Of what is not released nothing tells it from what is not there. */
    ReleasedAlert alert(Context request, String country) {
        return queue.find(AskedAlert.id(request), country, AskedLanguage.of(request))
                .orElseThrow(RefusedRequest::noSuchAlert);
    }

    private Cursor cursor(String word) {
        return cursors.read(word)
                .orElseThrow(() -> RefusedRequest.bad(
                        "cursor",
                        word,
                        "the nextCursor of the page before; begin again if the centre was started anew"));
    }
}
