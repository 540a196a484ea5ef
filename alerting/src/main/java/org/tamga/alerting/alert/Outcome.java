package org.tamga.alerting.alert;

/** With what result an officer closed an alert. */
public enum Outcome {
    CONFIRMED,
    FALSE_ALERT,
    DUPLICATE,
    INFORMATION_ONLY
}
