package org.tamga.producers.post.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.tamga.producers.post.outbox.Draft;
import org.tamga.producers.post.outbox.Outbox;

/** Reports that somebody is still writing; they outlive the browser. */
final class DraftRoutes {
    private static final Set<String> TYPES = new TreeSet<>(Set.of("seizure", "identification"));

    private final Outbox outbox;
    private final Clock clock;
    private final BooleanSupplier lowOnSpace;

    /** @param lowOnSpace then what space is left is kept for reports */
    DraftRoutes(Outbox outbox, Clock clock, BooleanSupplier lowOnSpace) {
        this.outbox = outbox;
        this.clock = clock;
        this.lowOnSpace = lowOnSpace;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/drafts", this::list);
        routes.put("/api/drafts/{id}", this::keep);
        routes.delete("/api/drafts/{id}", this::drop);
    }

    private void list(Context request) {
        request.json(Map.of(
                "drafts",
                outbox.drafts().stream()
                        .map(draft -> Map.of(
                                "id", draft.id(),
                                "updatedAt", draft.updatedAt().toString(),
                                "type", draft.type(),
                                "report", Answers.tree(draft.json())))
                        .toList()));
    }

    private void keep(Context request) {
        if (lowOnSpace.getAsBoolean()) {
            throw new Refused(HttpStatus.INSUFFICIENT_STORAGE, "low-space", "");
        }
        ObjectNode body = ReportRoutes.body(request);
        String type = body.path("type").asText("seizure");
        if (!TYPES.contains(type)) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", "type: \"" + type + "\" is none of " + TYPES);
        }
        if (!body.path("report").isObject()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", "report: not a JSON object");
        }
        try {
            outbox.keep(
                    new Draft(request.pathParam("id"), type, body.path("report").toString(), clock.instant()));
        } catch (IllegalArgumentException noDraft) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(noDraft.getMessage()));
        }
        request.status(HttpStatus.NO_CONTENT);
    }

    private void drop(Context request) {
        outbox.dropDraft(request.pathParam("id"));
        request.status(HttpStatus.NO_CONTENT);
    }
}
