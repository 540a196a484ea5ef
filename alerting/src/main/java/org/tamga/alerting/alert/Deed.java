package org.tamga.alerting.alert;

/** What happened to an alert: a change by detection, an action of an officer, or that officers are called again. */
public enum Deed {
    OPENED,
    REVISED,
    SUPERSEDED,
    WITHDRAWN,
    /** Handled before, put before the officers again. */
    RECALLED,
    ACKNOWLEDGED,
    /** An officer works on it from now on. */
    BEGUN,
    ASSIGNED,
    CLOSED,
    /** It is off the queue until a time. */
    SHELVED,
    /** It is in the queue again: by an officer, or since its time has come. */
    UNSHELVED,
    /** Nobody acknowledged it in time, and it was passed on. */
    ESCALATED,
    /** It is to go out to recipients. */
    RELEASED;

    /** Whether it changes how far officers have come with the alert. */
    public boolean handles() {
        return this != RELEASED;
    }

    public static Deed of(Change change) {
        return valueOf(change.name());
    }
}
