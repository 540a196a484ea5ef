package org.tamga.alerting.statistics;

import org.jspecify.annotations.Nullable;

/** With what result officers closed the alerts of a pattern, of those that they closed in the period. */
public record Precision(String pattern, long confirmed, long falseAlerts, long duplicates, long informationOnly) {

    /** Of those that were confirmed or false, the share that was confirmed; null if there were none. */
    public @Nullable Double share() {
        long judged = confirmed + falseAlerts;
        return judged == 0 ? null : (double) confirmed / judged;
    }
}
