package org.tamga.topology.backtest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.forecast.Forecasting;

/**
 * What a back-test found.
 *
 * @param received records, accepted and rejected
 * @param events that stand: the winning revisions that are not retractions
 * @param clock the last event; the earliest instant there is if there is none
 * @param open the open alerts, for each rule set
 * @param forecasting where things appear next; null unless asked for
 */
record Found(
        long received,
        Rejects rejects,
        long events,
        Instant clock,
        TooOld.TooLate tooLate,
        List<List<Alert>> open,
        @Nullable Forecasting forecasting) {

    Found {
        open = open.stream().map(List::copyOf).toList();
    }
}
