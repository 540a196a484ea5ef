package org.tamga.alerting.alert;

/** How far officers have come with an alert. Says nothing about whether detection still holds it open. */
public enum HandlingState {
    NEW,
    /** An officer has seen it. */
    ACKNOWLEDGED,
    /** An officer works on it. */
    IN_PROGRESS,
    CLOSED
}
