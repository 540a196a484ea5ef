package org.tamga.alerting.store;

import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Refusal;

/** What came of an officer's action. */
public sealed interface ActionResult {
    record Done(QueuedAlert alert) implements ActionResult {}

    record Refused(Refusal why, QueuedAlert current) implements ActionResult {}

    record NoSuchAlert() implements ActionResult {}
}
