package org.tamga.alerting.alert;

/**
 * An alert as it stands in the centre.
 *
 * @param position of its latest change in the stream of all changes
 */
public record QueuedAlert(Finding finding, Handling handling, long position) {
    public String alertId() {
        return finding.alertId();
    }
}
