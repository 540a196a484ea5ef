package org.tamga.alerting.handling;

/** Why an officer's action does not apply to the alert as it stands. */
public enum Refusal {
    OTHER_REVISION("The alert has changed since it was shown; look at it again."),
    CLOSED_ALREADY("The alert is already closed."),
    ACKNOWLEDGED_BY_ANOTHER("Another officer has already acknowledged the alert.");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
