package org.tamga.alerting.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.docs.MeterDocumentation;

/**
 * The meters of the alerting part. For the feed this equation holds: received = applied + ignored + quarantined, each
 * summed over its labels.
 */
public enum AlertingMeter implements MeterDocumentation {
    /** Records read from the alerts topic and accounted for. */
    FEED_RECEIVED("tamga.alerting.feed.received", Meter.Type.COUNTER),
    /** Alert changes taken into the store, by change. */
    FEED_APPLIED("tamga.alerting.feed.applied", Meter.Type.COUNTER),
    /** Records without effect, by reason: older-revision (known already, or older than what is known) or tombstone. */
    FEED_IGNORED("tamga.alerting.feed.ignored", Meter.Type.COUNTER),
    /** Records set aside, by reason. */
    FEED_QUARANTINED("tamga.alerting.feed.quarantined", Meter.Type.COUNTER),
    /** Times a batch was tried again because the store or the quarantine did not take it. */
    FEED_RETRIES("tamga.alerting.feed.retries", Meter.Type.COUNTER),
    /** Records of the alerts topic that are not in the store yet. */
    FEED_LAG("tamga.alerting.feed.lag", Meter.Type.GAUGE),
    /** Open alerts by severity, whatever officers did with them. */
    OPEN_ALERTS("tamga.alerting.open.alerts", Meter.Type.GAUGE),
    /** Screens connected to the live push. */
    STREAM_CLIENTS("tamga.alerting.stream.clients", Meter.Type.GAUGE),
    /** Requests by route, method and status; the live push is left out. */
    HTTP_REQUESTS("tamga.alerting.http.requests", Meter.Type.TIMER);

    private final String meterName;
    private final Meter.Type type;

    AlertingMeter(String meterName, Meter.Type type) {
        this.meterName = meterName;
        this.type = type;
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }
}
