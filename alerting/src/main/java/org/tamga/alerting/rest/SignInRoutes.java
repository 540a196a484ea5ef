package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.people.Account;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.Role;
import org.tamga.alerting.people.SignedIn;

/** The ways in: by name and password, and by a one-time link. The token of a link comes in the body, never in an address. */
final class SignInRoutes {
    private static final String NAME = "the name that you sign in with";

    private final People people;
    private final SessionCookie cookie;
    private final @Nullable String provider;

    /** @param provider the outside provider's name; null if there is none */
    SignInRoutes(People people, SessionCookie cookie, @Nullable String provider) {
        this.provider = provider;
        this.people = people;
        this.cookie = cookie;
    }

    /**
     * Who is signed in.
     *
     * @param rights what the roles may do, for the page to show what makes sense
     * @param until when the session ends if nothing more is done; null for a program
     */
    public record Me(
            String id,
            String name,
            Set<Role> roles,
            @Nullable String country,
            Set<Right> rights,
            boolean hasPassword,
            @Nullable Instant until) {
        static Me of(SignedIn signedIn) {
            return of(
                    signedIn.person(),
                    signedIn.account().hasPassword(),
                    signedIn.session().until());
        }

        static Me of(Person person, boolean hasPassword, @Nullable Instant until) {
            return new Me(
                    person.id(),
                    person.name(),
                    person.roles(),
                    person.country(),
                    Right.of(person.roles()),
                    hasPassword,
                    until);
        }
    }

    /**
     * What a link is for.
     *
     * @param first whether it makes the first account, whose names are chosen then; without names otherwise
     */
    public record LinkView(
            boolean first, @Nullable String name, @Nullable String displayName) {}

    /** @param provider the outside provider that signs people in, by its name; null if there is none */
    public record WaysView(@Nullable String provider) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/sign-in", request -> request.json(new WaysView(provider)), Right.ANYBODY);
        routes.post("/api/sign-in", this::signIn, Right.ANYBODY);
        routes.post("/api/link", this::link, Right.ANYBODY);
        routes.post("/api/link/use", this::useLink, Right.ANYBODY);
    }

    private void signIn(Context request) {
        Body body = Body.of(request);
        in(request, people.entrance().signIn(body.text("name", NAME), body.secret("password"), Access.origin(request)));
    }

    private void link(Context request) {
        Account account =
                people.links().purpose(Body.of(request).secret("token")).account();
        request.json(
                account == null
                        ? new LinkView(true, null, null)
                        : new LinkView(false, account.name(), account.displayName()));
    }

    private void useLink(Context request) {
        Body body = Body.of(request);
        String token = body.secret("token");
        String password = body.secret("password");
        if (people.links().purpose(token).account() != null) {
            in(request, people.links().setPassword(token, password, Access.origin(request)));
            return;
        }
        String name = body.text("name", NAME);
        String displayName = body.text("displayName", "your name as others shall see it");
        in(request, people.links().makeFirst(token, name, displayName, password, Access.origin(request)));
    }

    /** With a new token; whoever was signed in here before is not any longer. */
    private void in(Context request, SignedIn signedIn) {
        String former = cookie.read(request);
        if (former != null) {
            people.sessions().find(former).ifPresent(old -> people.sessions().signOut(old, Access.origin(request)));
        }
        cookie.write(request, signedIn.token(), signedIn.session());
        request.json(Me.of(signedIn));
    }
}
