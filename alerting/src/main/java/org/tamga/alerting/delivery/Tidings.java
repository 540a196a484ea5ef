package org.tamga.alerting.delivery;

import org.tamga.alerting.alert.Change;

/** What a message says of an alert. */
public enum Tidings {
    /** The alert, for the first time. */
    RELEASED,
    /** The alert as it stands now. */
    REVISED,
    SUPERSEDED,
    WITHDRAWN,
    /** Nothing of it is released to the recipient any longer. */
    NO_LONGER_RELEASED;

    /** What to say of a change to one who has had something of the alert before, or has not. */
    public static Tidings of(Change change, boolean hadBefore) {
        return switch (change) {
            case SUPERSEDED -> SUPERSEDED;
            case WITHDRAWN -> WITHDRAWN;
            case OPENED, REVISED -> hadBefore ? REVISED : RELEASED;
        };
    }

    /** The name in messages, such as {@code alert.no-longer-released}. */
    public String type() {
        return "alert." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
