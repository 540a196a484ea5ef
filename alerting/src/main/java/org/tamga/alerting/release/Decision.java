package org.tamga.alerting.release;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;

/**
 * What a recipient gets of an alert, and why.
 *
 * @param reports how many pieces of evidence the alert has
 * @param own how many of them the recipient reported
 * @param hidden how many of them it may not see
 * @param waiting how many of the hidden ones two people have yet to release
 * @param shown the evidence that goes out, in order of time; empty if nothing does
 * @param successor the alert that took this one's place; null unless that reaches the recipient too
 * @param rest the evidence of which only that it exists is told; empty if the alert goes out in full or not at all
 */
public record Decision(
        Recipient recipient,
        Ground ground,
        int reports,
        int own,
        int hidden,
        int waiting,
        @Nullable String successor,
        List<Evidence> shown,
        List<Evidence> rest) {
    public Extent extent() {
        return ground.extent();
    }
}
