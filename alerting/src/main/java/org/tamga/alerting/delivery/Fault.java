package org.tamga.alerting.delivery;

/** Why an attempt came to nothing, or why a delivery was given up. */
public enum Fault {
    /**
     * The address is one that the recipient's allow-list does not have: a private one, or one elsewhere. Somebody has to mend
     * the recipients file or the name's address, and then it is sent by hand.
     */
    ADDRESS_NOT_ALLOWED,
    NAME_UNKNOWN,
    NOT_REACHED,
    /** No whole answer in time: it may have arrived, so the next attempt has the same id. */
    TIMED_OUT,
    CERTIFICATE_EXPIRED,
    CERTIFICATE_NOT_YET_VALID,
    CERTIFICATE_OF_ANOTHER,
    CERTIFICATE_NOT_TRUSTED,
    TLS_FAILED,
    /** It answered that it is elsewhere; nothing is sent to where somebody else's answer points. */
    REDIRECTED,
    /** It answered that it wants no more (410). */
    GONE,
    /** It asked for a pause (429, 503). */
    ASKED_TO_WAIT,
    /** It answered that the message is not acceptable. */
    REFUSED,
    /** It answered that it failed itself. */
    RECEIVER_FAILED,
    NO_HTTP,
    /** The mail server did not take it. */
    MAIL_NOT_TAKEN,
    /** The topic did not take it. */
    TOPIC_NOT_TAKEN,
    /** An earlier answer said that it wants no more; replaying by hand tries again. */
    ENDPOINT_OFF,
    /** The recipients file does not name this way any longer. */
    NO_CHANNEL,
    /** The decision at the last hop: nothing of it is released to the recipient. */
    NOT_RELEASED,
    /** Restricted reports have come into it that two people have yet to release to the recipient. */
    TAKES_TWO,
    /** A newer state of the alert goes instead. */
    OVERTAKEN,
    /** The alert held no longer before anything of it had been sent. */
    NO_LONGER_HOLDS,
    /** The store was made anew from its topics, which do not say what arrived. */
    UNKNOWN_SINCE_REBUILD,
    /** The centre could not make the message; its log says why. */
    CENTRE_FAILED;

    /** Whether another attempt makes sense. */
    public boolean mayPass() {
        return switch (this) {
            case ADDRESS_NOT_ALLOWED,
                    GONE,
                    ENDPOINT_OFF,
                    NO_CHANNEL,
                    NOT_RELEASED,
                    TAKES_TWO,
                    OVERTAKEN,
                    NO_LONGER_HOLDS,
                    UNKNOWN_SINCE_REBUILD -> false;
            default -> true;
        };
    }
}
