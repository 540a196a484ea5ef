package org.tamga.alerting.alert;

/** How urgent an alert is, the least urgent first. */
public enum Severity {
    LOW(1),
    MEDIUM(2),
    HIGH(3);

    private final int urgency;

    Severity(int urgency) {
        this.urgency = urgency;
    }

    /** Grows with the severity; kept in the store, so it never changes. */
    public int urgency() {
        return urgency;
    }
}
