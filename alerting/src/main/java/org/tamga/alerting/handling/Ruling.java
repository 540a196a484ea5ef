package org.tamga.alerting.handling;

import org.tamga.alerting.alert.Handling;

/** Whether an action applies, and what it leads to. */
public sealed interface Ruling {
    record Granted(Handling handling) implements Ruling {}

    /** The alert already stands as asked: nothing to record. */
    record AlreadySo() implements Ruling {}

    record Refused(Refusal why) implements Ruling {}
}
