package org.tamga.alerting.rest;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.release.Decision;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Extent;
import org.tamga.alerting.release.Recipient;
import org.tamga.alerting.release.Releasability;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.words.Releasing;
import org.tamga.alerting.words.Words;

/** Who would receive what of an alert, before anything is sent. */
final class ReleaseRoutes {
    private final AlertStore store;
    private final Decisions decisions;

    ReleaseRoutes(AlertStore store, Decisions decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /** What each recipient would receive of an alert's revision, the members first. */
    public record RecipientsView(String alertId, int revision, List<RecipientView> recipients) {}

    /** What one recipient would receive, and why in a sentence. */
    public record RecipientView(String country, Recipient.Kind kind, Extent receives, String why) {
        static RecipientView of(Decision decision, Words words) {
            return new RecipientView(
                    decision.recipient().country(),
                    decision.recipient().kind(),
                    decision.extent(),
                    Releasing.why(
                            decision.ground().name(), decision.reports(), decision.own(), decision.hidden(), words));
        }
    }

    void addTo(RoutesConfig routes) {
        routes.get("/api/alerts/{id}/recipients", this::recipients);
        routes.get("/api/alerts/{id}/as/{country}", this::released);
    }

    private void recipients(Context request) {
        Words words = AskedLanguage.of(request);
        Finding finding = AskedAlert.in(store, request).finding();
        Releasability releasability = decisions.now();
        request.json(new RecipientsView(
                finding.alertId(),
                finding.revision(),
                decisions.recipients().all().stream()
                        .map(recipient -> RecipientView.of(releasability.decide(finding, recipient), words))
                        .toList()));
    }

    /** Who gets nothing cannot be told from an alert that is not there. */
    private void released(Context request) {
        Words words = AskedLanguage.of(request);
        Finding finding = AskedAlert.in(store, request).finding();
        request.json(decisions
                .recipients()
                .find(request.pathParam("country"))
                .map(recipient -> decisions.now().decide(finding, recipient))
                .flatMap(decision -> ReleasedAlert.of(finding, decision, words))
                .orElseThrow(RefusedRequest::noSuchAlert));
    }
}
