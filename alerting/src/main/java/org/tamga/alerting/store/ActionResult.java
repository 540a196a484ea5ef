package org.tamga.alerting.store;

import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.handling.Refusal;

/** What came of an officer's action. */
public sealed interface ActionResult {
    /** @param taken whether by this an officer took up what nobody had acknowledged */
    record Done(QueuedAlert alert, boolean taken) implements ActionResult {}

    record Refused(Refusal why, QueuedAlert current) implements ActionResult {}

    record NoSuchAlert() implements ActionResult {}
}
