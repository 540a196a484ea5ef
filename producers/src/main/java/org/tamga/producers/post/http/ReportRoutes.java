package org.tamga.producers.post.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.tamga.producers.post.http.Views.Complaint;
import org.tamga.producers.post.http.Views.Page;
import org.tamga.producers.post.outbox.Outbox;
import org.tamga.producers.post.outbox.PageQuery;
import org.tamga.producers.post.outbox.Request;
import org.tamga.producers.post.outbox.SavedReport;
import org.tamga.producers.post.outbox.Source;
import org.tamga.producers.post.outbox.State;
import org.tamga.producers.post.reporting.Answer;
import org.tamga.producers.post.reporting.Reporting;
import org.tamga.vocabulary.NormalForm;

/** Saving, correcting, taking back and looking at reports. */
final class ReportRoutes {
    /** By this header a national system names what it sends, so that sending it twice saves it once. */
    static final String KEY = "Idempotency-Key";

    /** The page says so of itself; whoever does not is another program. */
    static final String FROM_PAGE = "X-Tamga-Page";

    private static final int PAGE = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Reporting reporting;
    private final Outbox outbox;
    private final Consumer<SavedReport> whenSaved;

    ReportRoutes(Reporting reporting, Outbox outbox, Consumer<SavedReport> whenSaved) {
        this.reporting = reporting;
        this.outbox = outbox;
        this.whenSaved = whenSaved;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/reports", this::list);
        routes.post("/api/reports", this::create);
        routes.get("/api/reports/{eventId}", this::show);
        routes.put("/api/reports/{eventId}", this::correct);
        routes.post("/api/reports/{eventId}/retraction", this::retract);
    }

    private void list(Context request) {
        String state = request.queryParam("state");
        String text = request.queryParam("q");
        PageQuery query = new PageQuery(
                state == null || state.isEmpty() ? Optional.empty() : Optional.of(state(state)),
                text == null ? "" : NormalForm.of(text),
                number(request, "before", Long.MAX_VALUE),
                limit(request));
        List<SavedReport> reports = outbox.page(query);
        Answers answers = Answers.to(request);
        Long next = reports.size() < query.limit()
                ? null
                : reports.get(reports.size() - 1).sequence();
        request.json(new Page(reports.stream().map(answers::row).toList(), next));
    }

    private void show(Context request) {
        List<SavedReport> revisions = outbox.revisions(request.pathParam("eventId"));
        if (revisions.isEmpty()) {
            throw new Refused(HttpStatus.NOT_FOUND, "not-found", request.pathParam("eventId"));
        }
        Answers answers = Answers.to(request);
        request.json(Map.of(
                "row", answers.row(revisions.get(0)),
                "report", Answers.tree(revisions.get(0).json()),
                "revisions", revisions.stream().map(answers::row).toList()));
    }

    private void create(Context request) {
        save(request, body(request), request.body());
    }

    /**
     * The next revision; repeated with the same key it is found again before the number is looked at. Whoever says which
     * revision it is to be does not overwrite what he has not seen.
     */
    private void correct(Context request) {
        SavedReport newest = newest(request);
        ObjectNode report = body(request);
        report.put("eventId", newest.eventId());
        report.put("revision", newest.revision() + 1);
        report.put("retracted", false);
        report.remove("recordedAt");
        String identity = "correction of " + newest.eventId() + "\n" + request.body();
        long meant = number(request, "revision", newest.revision() + 1);
        if (meant != newest.revision() + 1
                && outbox.known(key(request, identity)).isEmpty()) {
            throw new Refused(HttpStatus.CONFLICT, "overtaken", "");
        }
        save(request, report, identity);
    }

    /** What is retracted stays so: nothing new is saved, unless the centre refused the retraction. */
    private void retract(Context request) {
        SavedReport newest = newest(request);
        JsonNode reason = reason(request);
        String identity = "retraction of " + newest.eventId() + "\n" + request.body();
        if (newest.retracted()
                && newest.state() != State.REFUSED
                && outbox.known(key(request, identity)).isEmpty()) {
            request.json(Answers.to(request).row(newest));
            return;
        }
        ObjectNode report = (ObjectNode) Answers.tree(newest.json());
        report.put("revision", newest.revision() + 1);
        report.put("retracted", true);
        report.remove("recordedAt");
        if (!reason.asText().isBlank()) {
            report.put("note", reason.asText());
        }
        save(request, report, identity);
    }

    /** Another program may leave it out. */
    private static JsonNode reason(Context request) {
        JsonNode reason = body(request).path("reason");
        if (!reason.isMissingNode() && !reason.isNull() && !reason.isTextual()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", "reason: " + reason + " is not a string");
        }
        return reason;
    }

    private void save(Context request, ObjectNode report, String identity) {
        boolean fromPage = request.header(FROM_PAGE) != null;
        boolean meant = report.path("retracted").asBoolean() || "true".equals(request.queryParam("confirm"));
        Answer answer = reporting.save(report, key(request, identity), fromPage ? Source.FORM : Source.API, meant);
        Answers answers = Answers.to(request);
        if (answer instanceof Answer.Saved saved) {
            if (!saved.before()) {
                whenSaved.accept(saved.report());
            }
            request.status(saved.before() ? HttpStatus.OK : HttpStatus.CREATED).json(answers.row(saved.report()));
        } else if (answer instanceof Answer.Refused refused) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .json(new Complaint(
                            refused.problems().stream().map(answers::problem).toList(), List.of()));
        } else if (answer instanceof Answer.Asked asked) {
            request.status(HttpStatus.UNPROCESSABLE_CONTENT)
                    .json(new Complaint(List.of(), answers.asked(asked.warnings(), asked.questions())));
        } else {
            // the page's keys are event and revision: reused, somebody else has saved that revision
            String code = answer instanceof Answer.KeyReused && !fromPage ? "idempotency-key-reused" : "overtaken";
            throw new Refused(HttpStatus.CONFLICT, code, "");
        }
    }

    private SavedReport newest(Context request) {
        SavedReport newest = outbox.newest(request.pathParam("eventId"))
                .orElseThrow(() -> new Refused(HttpStatus.NOT_FOUND, "not-found", request.pathParam("eventId")));
        return newest;
    }

    private static Request key(Context request, String identity) {
        String key = request.header(KEY);
        if (key == null || key.isEmpty()) {
            throw new Refused(HttpStatus.BAD_REQUEST, "idempotency-key-missing", "");
        }
        try {
            return Request.of(key, identity);
        } catch (IllegalArgumentException noKey) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", String.valueOf(noKey.getMessage()));
        }
    }

    static ObjectNode body(Context request) {
        try {
            if (JSON.readTree(request.body()) instanceof ObjectNode object) {
                return object;
            }
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", "the body is not a JSON object");
        } catch (JsonProcessingException notJson) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", notJson.getOriginalMessage());
        }
    }

    private static State state(String asked) {
        List<State> states = List.of(State.values());
        return states.stream()
                .filter(state -> state.id().equals(asked))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        HttpStatus.BAD_REQUEST,
                        "bad-request",
                        "state: \"" + asked + "\" is none of "
                                + states.stream().map(State::id).toList()));
    }

    private static int limit(Context request) {
        long limit = number(request, "limit", PAGE);
        if (limit < 1 || limit > PageQuery.MOST) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST, "bad-request", "limit: " + limit + " is not 1 to " + PageQuery.MOST);
        }
        return (int) limit;
    }

    static long number(Context request, String name, long otherwise) {
        String given = request.queryParam(name);
        try {
            return given == null || given.isEmpty() ? otherwise : Long.parseLong(given);
        } catch (NumberFormatException notANumber) {
            throw new Refused(HttpStatus.BAD_REQUEST, "bad-request", name + ": " + given + " is not a whole number");
        }
    }
}
