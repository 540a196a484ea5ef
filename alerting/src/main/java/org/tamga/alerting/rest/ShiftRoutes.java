package org.tamga.alerting.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.routing.Receiver.ShiftRole;
import org.tamga.alerting.shift.Handover;
import org.tamga.alerting.shift.Shift;
import org.tamga.alerting.shift.Standing;
import org.tamga.alerting.shift.TakenOver;
import org.tamga.alerting.store.ShiftStore;

/** Shifts begin, are handed over and taken over. */
final class ShiftRoutes {
    private static final int SHOWN = 20;

    private final ShiftStore shifts;
    private final DeskStanding standing;
    private final Clock clock;

    ShiftRoutes(ShiftStore shifts, DeskStanding standing, Clock clock) {
        this.shifts = shifts;
        this.standing = standing;
        this.clock = clock;
    }

    /** Somebody on shift. */
    public record ShiftView(String person, String role, Instant beganAt) {
        static ShiftView of(Shift shift) {
            return new ShiftView(shift.person(), shift.role().code(), shift.beganAt());
        }
    }

    /**
     * A hand-over, whole.
     *
     * @param intact whether it is as it was signed
     */
    public record HandoverView(
            String id,
            long number,
            String leaving,
            Instant leftAt,
            String notes,
            @Nullable String coming,
            @Nullable Instant cameAt,
            String digest,
            @Nullable String sealed,
            boolean intact,
            JsonNode standing) {}

    /** A hand-over in a line. */
    public record HandoverLine(
            String id,
            long number,
            String leaving,
            Instant leftAt,
            @Nullable String coming,
            @Nullable Instant cameAt) {
        static HandoverLine of(Handover handover) {
            return new HandoverLine(
                    handover.id(),
                    handover.number(),
                    handover.leaving(),
                    handover.leftAt(),
                    handover.coming(),
                    handover.cameAt());
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/shifts", request -> request.json(goingOn()), Right.SEE_DUTY);
        routes.post("/api/shifts/begin", this::begin, Right.KEEP_SHIFTS);
        routes.post("/api/shifts/end", this::end, Right.KEEP_SHIFTS);
        routes.get(
                "/api/handovers",
                request -> request.json(
                        shifts.latest(SHOWN).stream().map(HandoverLine::of).toList()),
                Right.KEEP_SHIFTS);
        routes.get(
                "/api/handovers/draft",
                request -> request.json(standing.at(clock.instant(), AskedLanguage.of(request))),
                Right.KEEP_SHIFTS);
        routes.get("/api/handovers/{id}", request -> request.json(view(asked(request))), Right.KEEP_SHIFTS);
        routes.post("/api/handovers", this::handOver, Right.KEEP_SHIFTS);
        routes.post("/api/handovers/{id}/take", this::takeOver, Right.KEEP_SHIFTS);
    }

    private List<ShiftView> goingOn() {
        return shifts.goingOn().stream().map(ShiftView::of).toList();
    }

    private void begin(Context request) {
        ActionBody body = ActionBody.read(request);
        shifts.begin(body.person(), ownRole(request, body), clock.instant());
        request.json(goingOn());
    }

    /** Only a supervisor is on shift as one. */
    private static ShiftRole ownRole(Context request, ActionBody body) {
        ShiftRole role = body.role();
        if (role == ShiftRole.SUPERVISOR && !Access.person(request).roles().contains(Role.SUPERVISOR)) {
            throw RefusedRequest.bad("role", role.code(), "duty-officer: only a supervisor can be on shift as one");
        }
        return role;
    }

    private void end(Context request) {
        shifts.end(ActionBody.read(request).person(), clock.instant());
        request.json(goingOn());
    }

    private void handOver(Context request) throws JsonProcessingException {
        ActionBody body = ActionBody.read(request);
        String leaving = body.person();
        Instant now = clock.instant();
        if (shifts.goingOn().stream().noneMatch(shift -> shift.person().equals(leaving))) {
            throw new RefusedRequest(
                    HttpStatus.CONFLICT,
                    new Complaint("Who is not on shift has nothing to hand over", "officer", leaving, "begin a shift"));
        }
        Standing stands = standing.at(now, AskedLanguage.of(request));
        Handover made =
                shifts.handOver(body.commandId(), leaving, body.notes(), Json.MAPPER.writeValueAsString(stands), now);
        request.json(view(made));
    }

    private void takeOver(Context request) {
        ActionBody body = ActionBody.read(request);
        TakenOver result =
                shifts.takeOver(request.pathParam("id"), body.person(), ownRole(request, body), clock.instant());
        if (result instanceof TakenOver.Done done) {
            request.json(view(done.handover()));
        } else if (result instanceof TakenOver.Refused refused) {
            TakenOver.Why why = refused.why();
            throw new RefusedRequest(
                    why == TakenOver.Why.NO_SUCH ? HttpStatus.NOT_FOUND : HttpStatus.CONFLICT,
                    Complaint.of(why.words(), "GET /api/handovers lists the hand-overs"));
        }
    }

    private Handover asked(Context request) {
        return shifts.find(request.pathParam("id"))
                .orElseThrow(() -> new RefusedRequest(
                        HttpStatus.NOT_FOUND,
                        Complaint.of("There is no such hand-over", "GET /api/handovers lists the hand-overs")));
    }

    private HandoverView view(Handover handover) {
        try {
            return new HandoverView(
                    handover.id(),
                    handover.number(),
                    handover.leaving(),
                    handover.leftAt(),
                    handover.notes(),
                    handover.coming(),
                    handover.cameAt(),
                    handover.digest(),
                    handover.sealed(),
                    shifts.isIntact(handover),
                    Json.MAPPER.readTree(handover.content()));
        } catch (JsonProcessingException unreadable) {
            unreadable.clearLocation();
            throw new IllegalStateException("A hand-over cannot be read", unreadable);
        }
    }
}
