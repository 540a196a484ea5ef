package org.tamga.alerting.delivery;

/** How far a delivery has come. */
public enum DeliveryState {
    /** Waits for its first attempt, or for the next one. */
    QUEUED,
    /** Handed to a way that does not say whether it arrived: a mail server, a topic, a feed. */
    SENT,
    /** The recipient's system has taken it. */
    ACCEPTED,
    /** The recipient's system has said that it understood it. */
    MACHINE_ACKNOWLEDGED,
    /** A person at the recipient's has said so. */
    HUMAN_ACKNOWLEDGED,
    /** Given up; the reason says why. */
    FAILED;

    /** Whether it is on its way no longer, one way or the other. */
    public boolean done() {
        return this != QUEUED;
    }
}
