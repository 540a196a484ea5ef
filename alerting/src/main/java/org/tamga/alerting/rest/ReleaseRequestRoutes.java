package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Action;
import org.tamga.alerting.handling.Command;
import org.tamga.alerting.handling.Refusal;
import org.tamga.alerting.handling.ReleaseAction;
import org.tamga.alerting.handling.ReleaseRequest;
import org.tamga.alerting.handling.ReleaseRequest.Kind;
import org.tamga.alerting.people.Person;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Offer;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Releasability;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.routing.DutyRules;
import org.tamga.alerting.store.ActionResult;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Headline;

/** Releases that somebody else has to agree to: an officer's by a second person, and a wider one by the originator. */
final class ReleaseRequestRoutes {
    private final AlertStore store;
    private final Decisions decisions;
    private final DutyRules rules;
    private final AlertRoutes alerts;
    private final Views views;
    private final Clock clock;
    private final LongConsumer bell;

    ReleaseRequestRoutes(
            AlertStore store,
            Decisions decisions,
            DutyRules rules,
            AlertRoutes alerts,
            Views views,
            Clock clock,
            LongConsumer bell) {
        this.store = store;
        this.decisions = decisions;
        this.rules = rules;
        this.alerts = alerts;
        this.views = views;
        this.clock = clock;
        this.bell = bell;
    }

    /** Requests, in the order in which they were made or expire. */
    public record Requests(List<ReleaseRequestView> requests) {}

    /** Why a request was not answered, and how it stands. */
    public record Conflict(String error, String reason, ReleaseRequestView current) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/release-requests", this::waiting, Right.SEE_RELEASE_REQUESTS);
        routes.get("/api/alerts/{id}/release-requests", this::ofAlert, Right.SEE_RECIPIENTS);
        routes.post("/api/alerts/{id}/wider-release", this::ask, Right.RELEASE_ALERTS);
        routes.post("/api/release-requests/{request}/approve", this::approve, Right.RELEASE_ALERTS);
        routes.post("/api/release-requests/{request}/decline", this::decline, Right.RELEASE_ALERTS);
        routes.post("/api/release-requests/{request}/grant", this::grant, Right.ANSWER_FOR_COUNTRY);
        routes.post("/api/release-requests/{request}/refuse", this::refuse, Right.ANSWER_FOR_COUNTRY);
    }

    /** What a release becomes that takes two people; empty if one is enough. */
    Optional<Action> proposed(Context request, Finding finding, Action.Release release) {
        Offer offer = Offer.of(finding, recipients(countries(release)), decisions.now());
        if (!offer.takesTwo()) {
            return Optional.empty();
        }
        return Optional.of(new ReleaseAction.Propose(
                release.command(), account(request), release.to(), until(rules.secondPerson()), offer));
    }

    private static List<String> countries(Action.Release release) {
        return release.to().stream().map(lane -> lane.country()).distinct().toList();
    }

    private void waiting(Context request) {
        request.json(new Requests(store.releases().waiting(clock.instant()).stream()
                .flatMap(asked -> seen(request, asked).map(finding -> view(request, asked, finding)).stream())
                .toList()));
    }

    private void ofAlert(Context request) {
        Finding finding = AskedAlert.in(store, request).finding();
        request.json(new Requests(store.releases().of(finding.alertId()).stream()
                .map(asked -> view(request, asked, finding))
                .toList()));
    }

    private void ask(Context request) {
        Finding finding = AskedAlert.in(store, request).finding();
        ActionBody body = ActionBody.read(request);
        String originator = body.country("of");
        List<String> to = body.countries();
        List<String> events = Offer.withheldBy(originator, finding, recipients(to), decisions.now()).stream()
                .map(Evidence::eventId)
                .toList();
        alerts.act(
                request,
                new ReleaseAction.AskWider(
                        body.explained(finding.alertId(), body.revision(), "why it is asked for, in a few words"),
                        account(request),
                        originator,
                        to,
                        events,
                        until(rules.widerRelease())));
    }

    private void approve(Context request) {
        Asked asked = asked(request, Kind.SECOND_PERSON);
        ActionBody body = ActionBody.read(request);
        List<Recipient> to = recipients(asked.request().countries());
        answer(
                request,
                asked,
                new ReleaseAction.Approve(
                        body.command(asked.finding().alertId()),
                        account(request),
                        asked.request().id(),
                        asked.request().lanes(),
                        Offer.of(asked.finding(), to, decisions.now())));
    }

    private void decline(Context request) {
        Asked asked = asked(request, Kind.SECOND_PERSON);
        answer(
                request,
                asked,
                new ReleaseAction.Decline(
                        explained(request, asked),
                        account(request),
                        asked.request().id()));
    }

    private void grant(Context request) {
        Asked asked = asked(request, Kind.WIDER_RELEASE);
        ActionBody body = ActionBody.read(request);
        List<String> to = body.countries();
        List<Evidence> evidence = ReleaseRequestView.evidence(asked.request(), asked.finding());
        answer(
                request,
                asked,
                new ReleaseAction.GrantWider(
                        body.command(asked.finding().alertId(), asked.finding().revision()),
                        account(request),
                        asked.request().id(),
                        to,
                        Offer.wider(evidence, recipients(to), decisions.now())));
    }

    private void refuse(Context request) {
        Asked asked = asked(request, Kind.WIDER_RELEASE);
        answer(
                request,
                asked,
                new ReleaseAction.RefuseWider(
                        explained(request, asked),
                        account(request),
                        asked.request().id()));
    }

    private static Command explained(Context request, Asked asked) {
        Finding finding = asked.finding();
        return ActionBody.read(request)
                .explained(finding.alertId(), finding.revision(), "why it is not released, in a few words");
    }

    /** The request that a path names, and its alert as it stands. */
    private record Asked(ReleaseRequest request, Finding finding) {}

    /** Of one that whoever asks may not know of, nothing tells it from one that is not there. */
    private Asked asked(Context request, Kind kind) {
        return store.releases()
                .find(request.pathParam("request"))
                .filter(found -> found.kind() == kind)
                .flatMap(found -> seen(request, found).map(finding -> new Asked(found, finding)))
                .orElseThrow(() -> new RefusedRequest(
                        HttpStatus.NOT_FOUND,
                        Complaint.of("There is no such request", "GET /api/release-requests lists what waits")));
    }

    private void answer(Context request, Asked asked, ReleaseAction action) {
        ActionResult result = store.act(action, clock.instant(), views.audit(), alerts.handled(request, action));
        if (result instanceof ActionResult.Done done) {
            bell.accept(done.alert().position());
            request.json(current(request, asked, done.alert()));
        } else if (result instanceof ActionResult.Refused refused) {
            Refusal why = refused.why();
            request.status(HttpStatus.CONFLICT)
                    .json(new Conflict(why.words(), why.name(), current(request, asked, refused.current())));
        } else {
            throw RefusedRequest.noSuchAlert();
        }
    }

    private ReleaseRequestView current(Context request, Asked before, QueuedAlert alert) {
        ReleaseRequest now = store.releases().find(before.request().id()).orElse(before.request());
        return view(request, now, alert.finding());
    }

    /** The alert that a request is about, if whoever asks may know of both: a liaison of what their own country is asked. */
    private Optional<Finding> seen(Context request, ReleaseRequest asked) {
        Person person = Access.person(request);
        Optional<QueuedAlert> alert = store.find(asked.alertId());
        return person.releasedTo().isPresent()
                ? alert.map(QueuedAlert::finding)
                        .filter(finding -> person.releasedTo().get().equals(asked.originator()))
                : alert.filter(found -> Access.sees(person, found, store)).map(QueuedAlert::finding);
    }

    private ReleaseRequestView view(Context request, ReleaseRequest asked, Finding finding) {
        Instant now = clock.instant();
        Person person = Access.person(request);
        Releasability decision = decisions.now();
        boolean proposal = asked.kind() == Kind.SECOND_PERSON;
        boolean stands = !proposal
                || Offer.of(finding, recipients(asked.countries()), decision)
                        .digest()
                        .equals(asked.digest());
        boolean mayAnswer = asked.waitsAt(now)
                && !Access.isProgram(request)
                && person.may(proposal ? Right.RELEASE_ALERTS : Right.ANSWER_FOR_COUNTRY)
                && !(proposal && person.id().equals(asked.account()));
        return ReleaseRequestView.of(asked, finding, headline(request, finding, decision), stands, mayAnswer, now);
    }

    /** A liaison's is of what is released to their country. */
    private String headline(Context request, Finding finding, Releasability decision) {
        var words = AskedLanguage.of(request);
        Optional<String> country = Access.person(request).releasedTo();
        if (country.isEmpty()) {
            return Headline.of(finding, words);
        }
        return decisions
                .recipients()
                .find(country.get())
                .flatMap(to -> ReleasedAlert.of(finding, decision.decide(finding, to), words))
                .map(ReleasedAlert::headline)
                .orElse("");
    }

    private List<Recipient> recipients(List<String> countries) {
        return countries.stream()
                .flatMap(country -> decisions.recipients().find(country).stream())
                .toList();
    }

    private Instant until(Duration time) {
        return clock.instant().plus(time).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Two people are two accounts; a program is none. */
    private static String account(Context request) {
        if (Access.isProgram(request)) {
            throw new RefusedRequest(
                    HttpStatus.FORBIDDEN,
                    Complaint.of(
                            "What is restricted is released, and wider releases are asked for and answered, by people",
                            "sign in with the console"));
        }
        return Access.person(request).id();
    }
}
