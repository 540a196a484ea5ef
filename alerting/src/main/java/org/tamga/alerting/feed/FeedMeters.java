package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.alert.Change;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.metrics.AlertingMeter;

/** Accounts for every record of the feed: received = applied + ignored + quarantined, counted when the batch is safe. */
final class FeedMeters {
    private static final Logger LOG = LoggerFactory.getLogger(FeedMeters.class);

    private final MeterRegistry meters;

    FeedMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    void count(List<Change> applied, int olderRevisions, int past, int tombstones, List<BadRecord> bad) {
        add(AlertingMeter.FEED_RECEIVED, applied.size() + olderRevisions + past + tombstones + bad.size());
        applied.forEach(change ->
                add(AlertingMeter.FEED_APPLIED, 1, "change", change.name().toLowerCase(Locale.ROOT)));
        add(AlertingMeter.FEED_IGNORED, olderRevisions, "reason", "older-revision");
        add(AlertingMeter.FEED_IGNORED, past, "reason", "past-retention");
        add(AlertingMeter.FEED_IGNORED, tombstones, "reason", "tombstone");
        bad.forEach(record -> add(AlertingMeter.FEED_QUARANTINED, 1, "reason", record.code()));
    }

    /** Tells ops, once for each key and day; never the key. */
    void seenTooOften(List<Finding> findings) {
        for (Finding finding : findings) {
            String kind = finding.subject().kind();
            LOG.warn(
                    "The same {} was reported too often in a day to be one; other alerts on it are held back: alert {}",
                    kind,
                    finding.alertId());
            add(AlertingMeter.SEEN_TOO_OFTEN, 1, "kind", kind);
        }
    }

    private void add(AlertingMeter meter, int amount, String... labels) {
        meter.counter(meters, labels).increment(amount);
    }
}
