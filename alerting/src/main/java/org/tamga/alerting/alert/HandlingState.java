package org.tamga.alerting.alert;

/** How far officers have come with an alert. Says nothing about whether detection still holds it open. */
public enum HandlingState {
    NEW,
    ACKNOWLEDGED,
    CLOSED
}
