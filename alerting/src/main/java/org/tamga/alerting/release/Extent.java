package org.tamga.alerting.release;

/** How much of an alert a recipient gets. */
public enum Extent {
    IN_FULL,
    /** Its own evidence, and that others hold more. */
    AS_HIT,
    NOT_AT_ALL
}
