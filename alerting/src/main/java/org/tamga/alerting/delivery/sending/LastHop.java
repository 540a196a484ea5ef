package org.tamga.alerting.delivery.sending;

import java.util.List;
import java.util.Optional;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.MailHead;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoing;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.directory.Directory;
import org.tamga.alerting.release.Decision;
import org.tamga.alerting.release.Decisions;
import org.tamga.alerting.release.Offer;
import org.tamga.alerting.release.Releasability;
import org.tamga.alerting.release.ReleasedAlert;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.DeliveryStore;
import org.tamga.alerting.words.Delivering;
import org.tamga.alerting.words.Words;

/**
 * Where a message is made and, with it, decided what it may hold: at every attempt anew, from the alert as it stands, so
 * that nothing goes out on an older decision. Every channel's messages are made here and nowhere else.
 */
public final class LastHop {
    private final AlertStore alerts;
    private final DeliveryStore deliveries;
    private final Directory directory;
    private final Decisions decisions;
    private final Forms forms;

    public LastHop(AlertStore alerts, Directory directory, Decisions decisions, Forms forms) {
        this.alerts = alerts;
        this.deliveries = alerts.deliveries();
        this.directory = directory;
        this.decisions = decisions;
        this.forms = forms;
    }

    /** What came of it. */
    sealed interface Made {
        record Go(Message message) implements Made {}

        record Nothing(Fault why) implements Made {}
    }

    /** Whether the message that was kept would be made today, word for word. */
    public boolean stands(Delivery delivery, Addressee addressee) {
        return make(delivery, addressee) instanceof Made.Go go
                && go.message().sha256().equals(delivery.sha256());
    }

    Made make(Delivery delivery, Addressee addressee) {
        Optional<Finding> current = alerts.find(delivery.alertId()).map(QueuedAlert::finding);
        if (current.isEmpty() || current.get().revision() != delivery.revision()) {
            // of the newer revision a delivery of its own was queued with it
            return new Made.Nothing(Fault.OVERTAKEN);
        }
        Finding finding = current.get();
        List<Delivery> before = before(delivery);
        boolean hasSome = !before.isEmpty() && before.get(before.size() - 1).tells() != Tidings.NO_LONGER_RELEASED;
        if (!finding.open() && before.isEmpty()) {
            return new Made.Nothing(Fault.NO_LONGER_HOLDS);
        }
        Words words = Words.in(addressee.language());
        Releasability now = decisions.now();
        if (finding.open()
                && Offer.of(finding, List.of(addressee.recipient()), now).takesTwo()) {
            // nor is the recipient told that it gets less: it waits for the second person
            return new Made.Nothing(Fault.TAKES_TWO);
        }
        Decision decision = now.decide(finding, addressee.recipient());
        Optional<ReleasedAlert> released = ReleasedAlert.of(finding, decision, words);
        if (released.isEmpty() && !hasSome) {
            return new Made.Nothing(Fault.NOT_RELEASED);
        }
        Tidings tells = released.isEmpty() && finding.open()
                ? Tidings.NO_LONGER_RELEASED
                : Tidings.of(finding.change(), hasSome);
        return new Made.Go(forms.write(new Outgoing(
                delivery,
                tells,
                released.orElse(null),
                finding.exercise(),
                Delivering.notice(tells.name(), finding.revision(), finding.exercise(), words),
                addressee.language().getLanguage(),
                directory.sender(),
                directory
                        .mailServer()
                        .map(server -> new MailHead(server.from(), addressee.mail()))
                        .orElse(MailHead.NONE),
                before)));
    }

    /** What the recipient may have of the alert already, along this lane. */
    private List<Delivery> before(Delivery delivery) {
        return deliveries.of(delivery.alertId()).stream()
                .filter(other -> other.number() < delivery.number())
                .filter(other -> other.lane().equals(delivery.lane()))
                .filter(other -> other.sha256() != null || other.fault() == Fault.UNKNOWN_SINCE_REBUILD)
                .toList();
    }
}
