package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.metrics.AlertingMeter;

/** Accounts for every record of the feed: received = applied + ignored + quarantined, counted when the batch is safe. */
final class FeedMeters {
    private final MeterRegistry meters;

    FeedMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(List<Change> applied, int olderRevisions, int tombstones, List<BadRecord> bad) {
        add(AlertingMeter.FEED_RECEIVED, applied.size() + olderRevisions + tombstones + bad.size());
        applied.forEach(change ->
                add(AlertingMeter.FEED_APPLIED, 1, "change", change.name().toLowerCase(Locale.ROOT)));
        add(AlertingMeter.FEED_IGNORED, olderRevisions, "reason", "older-revision");
        add(AlertingMeter.FEED_IGNORED, tombstones, "reason", "tombstone");
        bad.forEach(record -> add(AlertingMeter.FEED_QUARANTINED, 1, "reason", record.code()));
    }

    private void add(AlertingMeter meter, int amount, String... labels) {
        meter.counter(meters, labels).increment(amount);
    }
}
