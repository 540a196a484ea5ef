package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.List;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.Session;
import org.tamga.alerting.people.SignedIn;

/** What everybody does with their own account. */
final class OwnRoutes {
    private final People people;
    private final SessionCookie cookie;

    OwnRoutes(People people, SessionCookie cookie) {
        this.people = people;
        this.cookie = cookie;
    }

    /** Where somebody is signed in. */
    public record SessionView(
            String id,
            boolean thisOne,
            Instant startedAt,
            Instant lastSeenAt,
            Instant until,
            String from,
            String agent) {
        static SessionView of(Session session, SignedIn asking) {
            return new SessionView(
                    session.sessionId(),
                    session.sessionId().equals(asking.session().sessionId()),
                    session.startedAt(),
                    session.lastSeenAt(),
                    session.until(),
                    session.origin().address(),
                    session.origin().agent());
        }
    }

    /** Somebody's sessions. */
    public record SessionsView(List<SessionView> sessions) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/me", this::me, Right.OWN_ACCOUNT);
        routes.post("/api/me/here", this::me, Right.OWN_ACCOUNT);
        routes.post("/api/me/sign-out", this::signOut, Right.OWN_ACCOUNT);
        routes.post("/api/me/sign-out-everywhere", this::signOutEverywhere, Right.OWN_ACCOUNT);
        routes.get("/api/me/sessions", this::sessions, Right.OWN_ACCOUNT);
        routes.post("/api/me/sessions/{session}/end", this::endSession, Right.OWN_ACCOUNT);
        routes.post("/api/me/password", this::changePassword, Right.OWN_ACCOUNT);
    }

    private void me(Context request) {
        request.json(
                Access.isProgram(request)
                        ? SignInRoutes.Me.of(Access.person(request), false, null)
                        : SignInRoutes.Me.of(Access.signedIn(request)));
    }

    private void signOut(Context request) {
        people.sessions().signOut(Access.signedIn(request), Access.origin(request));
        gone(request);
    }

    private void signOutEverywhere(Context request) {
        SignedIn signedIn = Access.signedIn(request);
        people.sessions().endAll(signedIn.person(), signedIn.person().id(), Access.origin(request));
        gone(request);
    }

    /** The browser forgets what it has of this site, where it knows how to. */
    private void gone(Context request) {
        cookie.remove(request);
        request.header("Clear-Site-Data", "\"cache\"").json(new Done(true));
    }

    private void sessions(Context request) {
        SignedIn asking = Access.signedIn(request);
        request.json(new SessionsView(people.sessions().of(asking.person()).stream()
                .map(session -> SessionView.of(session, asking))
                .toList()));
    }

    private void endSession(Context request) {
        people.sessions().end(Access.signedIn(request).person(), request.pathParam("session"), Access.origin(request));
        request.json(new Done(true));
    }

    private void changePassword(Context request) {
        Body body = Body.of(request);
        people.entrance()
                .changePassword(
                        Access.signedIn(request), body.secret("old"), body.secret("new"), Access.origin(request));
        request.json(new Done(true));
    }

    /** That it was done. */
    public record Done(boolean done) {}
}
