package org.tamga.alerting.rest;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.people.AccessToken;
import org.tamga.alerting.people.Origin;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.SignedIn;
import org.tamga.alerting.store.AlertStore;

/**
 * Who a request comes from, and whether they may have what it asks for. Every route names the right that it needs, where it
 * is added; one that names none is answered to nobody.
 */
public final class Access {
    /** What the page asks by itself carries it, and does not count as somebody doing something. */
    static final String AUTOMATIC = "Tamga-Automatic";

    private static final String PERSON = "tamga.person";
    private static final String SIGNED_IN = "tamga.signed-in";
    private static final String BEARER = "Bearer ";

    private final People people;
    private final SessionCookie cookie;
    private final Views views;
    private final boolean metricsAreOpen;

    /** @param metricsAreOpen whether nobody but this machine can ask: who does not say who they are gets the metrics */
    Access(People people, SessionCookie cookie, Views views, boolean metricsAreOpen) {
        this.views = views;
        this.people = people;
        this.cookie = cookie;
        this.metricsAreOpen = metricsAreOpen;
    }

    /** Who asks; refuses the request if nobody has signed in. */
    public static Person person(Context request) {
        Person person = request.attribute(PERSON);
        if (person == null) {
            throw notSignedIn();
        }
        return person;
    }

    /** Refuses the request if whoever asks has not got the right. */
    public static void need(Context request, Right right) {
        if (!person(request).may(right)) {
            throw noRight();
        }
    }

    /** Whether somebody of the centre may know of an alert: of one that is kept to an operation, few may. */
    public static boolean sees(Person person, QueuedAlert alert, AlertStore store) {
        return person.may(Right.SEE_KEPT)
                || (isOpenToAll(alert)
                        && alert.finding().parts().stream()
                                .flatMap(part -> store.find(part).stream())
                                .allMatch(Access::isOpenToAll));
    }

    private static boolean isOpenToAll(QueuedAlert alert) {
        return alert.finding().operation() == null;
    }

    /** Whether whoever asks may know of what is kept to an operation. */
    public static boolean seesKept(Context request) {
        return person(request).may(Right.SEE_KEPT);
    }

    /** Refuses the request if it comes from a program, which has no session and no account. */
    static SignedIn signedIn(Context request) {
        SignedIn signedIn = request.attribute(SIGNED_IN);
        if (signedIn == null) {
            throw new RefusedRequest(
                    HttpStatus.FORBIDDEN,
                    Complaint.of("A program has no session and no password", "sign in with the console"));
        }
        return signedIn;
    }

    static boolean isProgram(Context request) {
        return request.attribute(SIGNED_IN) == null;
    }

    static Origin origin(Context request) {
        String agent = request.userAgent();
        return new Origin(request.ip(), agent == null ? "" : agent);
    }

    /** Lets the request in, or refuses it; before any route is run. */
    void admit(Context request) {
        Set<Right> rights = rights(request.routeRoles());
        if (rights.isEmpty()) {
            throw new RefusedRequest(
                    HttpStatus.FORBIDDEN,
                    Complaint.of("Nobody may have this", "it is a fault of the program: tell whoever runs it"));
        }
        if (rights.contains(Right.ANYBODY)
                || rights.contains(Right.RECIPIENT_SYSTEMS)
                || (metricsAreOpen && rights.contains(Right.SEE_METRICS) && isAnonymous(request))) {
            return;
        }
        identify(request);
        rights.forEach(right -> {
            if (!person(request).may(right)) {
                views.refused(request, right);
                throw noRight();
            }
        });
    }

    /** Whether the request would still be let in: asked again and again while it is answered. */
    BooleanSupplier stillAdmitted(Context request, Right right) {
        String program = bearer(request);
        String session = cookie.read(request);
        return () -> (program != null ? program(program) : session(session).map(SignedIn::person))
                .filter(person -> person.may(right))
                .isPresent();
    }

    private boolean isAnonymous(Context request) {
        return bearer(request) == null && cookie.read(request) == null;
    }

    private void identify(Context request) {
        String program = bearer(request);
        if (program != null) {
            request.attribute(PERSON, program(program).orElseThrow(Access::unknownToken));
            return;
        }
        String token = cookie.read(request);
        SignedIn signedIn = session(token).orElseThrow(() -> notSignedIn());
        request.attribute(PERSON, signedIn.person());
        request.attribute(SIGNED_IN, signedIn);
        if (request.header(AUTOMATIC) == null && !request.path().equals(Server.STREAM)) {
            people.sessions().seen(signedIn.session());
        }
    }

    private Optional<Person> program(String secret) {
        return people.tokens().find(secret).map(AccessToken::person);
    }

    private Optional<SignedIn> session(@Nullable String token) {
        return token == null ? Optional.empty() : people.sessions().find(token);
    }

    private static @Nullable String bearer(Context request) {
        String header = request.header("Authorization");
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : null;
    }

    private static Set<Right> rights(Set<? extends RouteRole> roles) {
        return roles.stream()
                .filter(Right.class::isInstance)
                .map(Right.class::cast)
                .collect(Collectors.toSet());
    }

    private static RefusedRequest notSignedIn() {
        return new RefusedRequest(
                HttpStatus.UNAUTHORIZED,
                Complaint.of(
                        "You are not signed in, or no longer",
                        "sign in at the console; a program sends Authorization: Bearer with a token of tamga token"));
    }

    private static RefusedRequest unknownToken() {
        return new RefusedRequest(
                HttpStatus.UNAUTHORIZED,
                Complaint.of("The token is none of this centre's, or has ended", "make one with tamga token make"));
    }

    private static RefusedRequest noRight() {
        return new RefusedRequest(
                HttpStatus.FORBIDDEN,
                Complaint.of("Your role does not have the right to this", "ask a supervisor of the centre"));
    }
}
