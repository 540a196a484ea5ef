package org.tamga.alerting.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an alert's history.
 *
 * @param who the officer; null for what the system did
 * @param note the officer's note or outcome, or the reason of a recall
 * @param revision the alert's revision at that time
 */
public record HistoryEntry(
        Instant at,
        Deed what,
        @Nullable String who,
        @Nullable String note,
        int revision) {}
