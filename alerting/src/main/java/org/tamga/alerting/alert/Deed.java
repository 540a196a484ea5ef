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
    RELEASED,
    /** It is to go out to recipients once a second person agrees. */
    RELEASE_PROPOSED,
    RELEASE_DECLINED,
    /** An originator is asked to release its reports more widely. */
    WIDER_ASKED,
    WIDER_GRANTED,
    WIDER_REFUSED,
    /** Nobody answered in time what was proposed or asked. */
    REQUEST_EXPIRED;

    /** Whether it changes how far officers have come with the alert. */
    public boolean handles() {
        return switch (this) {
            case RELEASED,
                    RELEASE_PROPOSED,
                    RELEASE_DECLINED,
                    WIDER_ASKED,
                    WIDER_GRANTED,
                    WIDER_REFUSED,
                    REQUEST_EXPIRED -> false;
            default -> true;
        };
    }

    public static Deed of(Change change) {
        return valueOf(change.name());
    }
}
