package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import org.tamga.alerting.people.AccessToken;
import org.tamga.alerting.people.Account;
import org.tamga.alerting.people.Accounts;
import org.tamga.alerting.people.People;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.people.Tokens;

/** Accounts and the tokens of programs, for supervisors. */
final class PeopleRoutes {
    private static final int DAYS = 365;
    private static final String COUNTRY = "a liaison's, two letters; left out for all others";

    private final People people;

    PeopleRoutes(People people) {
        this.people = people;
    }

    /** All accounts. */
    public record PeopleView(List<Account> people) {}

    /** The page's address for a one-time link: the token is in its fragment, so that it reaches no server's log. */
    public record LinkMade(Account person, String path) {
        static String path(String token) {
            return "/sign-in#link=" + token;
        }
    }

    /** All tokens, without their secrets. */
    public record TokensView(List<AccessToken> tokens) {}

    /** A token with its secret, which is told this once. */
    public record TokenMade(AccessToken token, String secret) {}

    /** Whom an alert can be given to. */
    public record OfficersView(List<String> officers) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/officers", this::officers, Right.HANDLE_ALERTS);
        routes.get("/api/people", this::all, Right.MANAGE_PEOPLE);
        routes.post("/api/people", this::make, Right.MANAGE_PEOPLE);
        routes.post("/api/people/{person}", this::change, Right.MANAGE_PEOPLE);
        routes.post("/api/people/{person}/link", this::link, Right.MANAGE_PEOPLE);
        routes.post("/api/people/{person}/sign-out", this::signOut, Right.MANAGE_PEOPLE);
        routes.get("/api/tokens", this::tokens, Right.MANAGE_PEOPLE);
        routes.post("/api/tokens", this::makeToken, Right.MANAGE_PEOPLE);
        routes.post("/api/tokens/{token}/end", this::endToken, Right.MANAGE_PEOPLE);
    }

    private void officers(Context request) {
        request.json(new OfficersView(people.accounts().officers()));
    }

    private void all(Context request) {
        request.json(new PeopleView(people.accounts().all()));
    }

    private void make(Context request) {
        Body body = Body.of(request);
        Accounts.Made made = people.accounts()
                .make(
                        Access.person(request),
                        body.text("name", "what the person signs in with"),
                        body.text("displayName", "the person's name as others shall see it"),
                        body.roles(),
                        body.textOrNull("country", COUNTRY),
                        Access.origin(request));
        request.json(new LinkMade(made.account(), LinkMade.path(made.linkToken())));
    }

    private void change(Context request) {
        Body body = Body.of(request);
        request.json(people.accounts()
                .change(
                        Access.person(request),
                        request.pathParam("person"),
                        body.text("displayName", "the person's name as others shall see it"),
                        body.roles(),
                        body.textOrNull("country", COUNTRY),
                        body.flag("active", true),
                        Access.origin(request)));
    }

    private void link(Context request) {
        String id = request.pathParam("person");
        String token = people.links().make(Access.person(request), id, Access.origin(request));
        Account account = people.accounts().all().stream()
                .filter(one -> one.personId().equals(id))
                .findFirst()
                .orElseThrow();
        request.json(new LinkMade(account, LinkMade.path(token)));
    }

    private void signOut(Context request) {
        people.sessions().endAll(Access.person(request), request.pathParam("person"), Access.origin(request));
        request.json(new OwnRoutes.Done(true));
    }

    private void tokens(Context request) {
        request.json(new TokensView(people.tokens().all()));
    }

    private void makeToken(Context request) {
        Body body = Body.of(request);
        Tokens.Made made = people.tokens()
                .make(
                        Access.person(request),
                        body.text("label", "which program it is for"),
                        body.roles(),
                        body.textOrNull("country", COUNTRY),
                        Duration.ofDays(
                                body.number("days", DAYS, "for how many days it is good, " + DAYS + " at most")),
                        Access.origin(request));
        request.json(new TokenMade(made.token(), made.secret()));
    }

    private void endToken(Context request) {
        people.tokens().end(Access.person(request), request.pathParam("token"), Access.origin(request));
        request.json(new OwnRoutes.Done(true));
    }
}
