package org.tamga.alerting.alert;

/** What the latest revision did to an alert. */
public enum Change {
    OPENED,
    REVISED,
    /** Another alert took its place. */
    SUPERSEDED,
    /** It no longer holds. */
    WITHDRAWN;

    /** Open means that detection holds it to be true now, whatever officers did with it. */
    public boolean open() {
        return this == OPENED || this == REVISED;
    }
}
