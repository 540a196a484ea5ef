package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Set;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.audit.Deed;
import org.tamga.alerting.delivery.Channel;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.people.Right;
import org.tamga.alerting.release.Decision;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Extent;
import org.tamga.alerting.release.Offer;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Releasability;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Releasing;
import org.tamga.alerting.words.Words;

/** Who would receive what of an alert, before anything is sent. */
final class ReleaseRoutes {
    private final AlertStore store;
    private final Directory directory;
    private final Decisions decisions;
    private final Views views;

    ReleaseRoutes(AlertStore store, Directory directory, Decisions decisions, Views views) {
        this.store = store;
        this.directory = directory;
        this.decisions = decisions;
        this.views = views;
    }

    /** What each recipient would receive of an alert's revision, the members first. */
    public record RecipientsView(String alertId, int revision, List<RecipientView> recipients) {}

    /**
     * What one recipient would receive, why in a sentence, and by which ways it is reached.
     *
     * @param byTwo what it would receive once two people release it; the same where one is enough
     * @param takesTwo whether that takes two people
     * @param withheldBy the countries that can be asked to release more to it
     */
    public record RecipientView(
            String country,
            Recipient.Kind kind,
            Extent receives,
            Extent byTwo,
            boolean takesTwo,
            String why,
            Set<String> withheldBy,
            Set<Channel> channels) {}

    void addTo(RoutesConfig routes) {
        routes.get("/api/alerts/{id}/recipients", this::recipients, Right.SEE_RECIPIENTS);
        routes.get("/api/alerts/{id}/as/{country}", this::released, Right.SEE_RECIPIENTS);
    }

    private void recipients(Context request) {
        Words words = AskedLanguage.of(request);
        Finding finding = AskedAlert.in(store, request).finding();
        Releasability releasability = decisions.now();
        views.seen(request, Deed.SAW_RECIPIENTS, finding.alertId());
        request.json(new RecipientsView(
                finding.alertId(),
                finding.revision(),
                decisions.recipients().all().stream()
                        .map(recipient -> view(finding, recipient, releasability, words))
                        .toList()));
    }

    private RecipientView view(Finding finding, Recipient recipient, Releasability now, Words words) {
        Decision decision = now.decide(finding, recipient);
        Decision byTwo = now.byTwo().decide(finding, recipient);
        String why =
                Releasing.why(decision.ground().name(), decision.reports(), decision.own(), decision.hidden(), words);
        return new RecipientView(
                recipient.country(),
                recipient.kind(),
                decision.extent(),
                byTwo.extent(),
                Offer.takesTwo(byTwo, now),
                decision.waiting() == 0 ? why : why + " " + Releasing.restricted(decision.waiting(), words),
                now.withholders(finding, recipient),
                directory.channels(recipient.country()));
    }

    /**
     * Who gets nothing cannot be told from an alert that is not there. With {@code byTwo=true} what would go out once two
     * people release it.
     */
    private void released(Context request) {
        Words words = AskedLanguage.of(request);
        Finding finding = AskedAlert.in(store, request).finding();
        views.seen(request, Deed.SAW_RELEASED, finding.alertId());
        request.json(decisions
                .recipients()
                .find(request.pathParam("country"))
                .map(recipient -> (QueryParameters.isSet(request, "byTwo")
                                ? decisions.now().byTwo()
                                : decisions.now())
                        .decide(finding, recipient))
                .flatMap(decision -> ReleasedAlert.of(finding, decision, words))
                .orElseThrow(RefusedRequest::noSuchAlert));
    }

    /** Whether something of the alert may go to each of these countries, be it that it takes two people. */
    boolean mayReceive(Finding finding, List<String> countries) {
        Releasability releasability = decisions.now().byTwo();
        return countries.stream()
                .allMatch(country -> decisions
                        .recipients()
                        .find(country)
                        .filter(recipient ->
                                releasability.decide(finding, recipient).extent() != Extent.NOT_AT_ALL)
                        .isPresent());
    }
}
