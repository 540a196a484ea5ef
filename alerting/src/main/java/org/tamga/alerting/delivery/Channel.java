package org.tamga.alerting.delivery;

/** By which way something goes out to a recipient. */
public enum Channel {
    /** HTTP in the Standard Webhooks form. */
    WEBHOOK,
    EMAIL,
    /** The recipient's own topic. */
    KAFKA,
    /** CAP 1.2: in the recipient's feed, and as a message where an address for it is known. */
    CAP
}
