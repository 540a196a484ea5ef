package org.tamga.alerting.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.util.function.Supplier;

/**
 * The meters of the alerting part, each with its meaning. For the feed this equation holds: received = applied + ignored
 * + quarantined, each summed over its labels.
 */
public enum AlertingMeter implements MeterDocumentation {
    FEED_RECEIVED(
            "tamga.alerting.feed.received", Meter.Type.COUNTER, "Records of the alerts topic read and accounted for"),
    FEED_APPLIED("tamga.alerting.feed.applied", Meter.Type.COUNTER, "Alert changes taken into the store, by change"),
    FEED_IGNORED(
            "tamga.alerting.feed.ignored",
            Meter.Type.COUNTER,
            "Records without effect, by reason: older-revision (not newer than what is known), past-retention (its time has"
                    + " passed) or tombstone"),
    FEED_QUARANTINED("tamga.alerting.feed.quarantined", Meter.Type.COUNTER, "Records set aside, by reason"),
    FEED_RETRIES(
            "tamga.alerting.feed.retries",
            Meter.Type.COUNTER,
            "Times a batch came again because the store or the quarantine did not take it, by topic"),
    FEED_LAG("tamga.alerting.feed.lag", Meter.Type.GAUGE, "Records that the feed knows of and has not taken, by topic"),
    OPEN_ALERTS(
            "tamga.alerting.open.alerts",
            Meter.Type.GAUGE,
            "Open alerts that nobody has closed, by severity; without those held back or shelved"),
    HELD_ALERTS(
            "tamga.alerting.held.alerts",
            Meter.Type.GAUGE,
            "Open alerts held back since what they are about was seen too often, by severity"),
    SHELVED_ALERTS(
            "tamga.alerting.shelved.alerts",
            Meter.Type.GAUGE,
            "Open alerts that officers took off the queue for a time, by severity"),
    ALARMS(
            "tamga.alerting.alarms",
            Meter.Type.GAUGE,
            "Alerts that were put before the officers in the last ten minutes; one can be worked off, ten begin a flood"),
    TIME_TO_ACKNOWLEDGE(
            "tamga.alerting.time.to.acknowledge",
            Meter.Type.TIMER,
            "From when an alert was found, or called again, until an officer did something with it, by severity"),
    ESCALATIONS(
            "tamga.alerting.escalations",
            Meter.Type.COUNTER,
            "Times an alert was passed on that nobody had acknowledged, by level"),
    SEEN_TOO_OFTEN(
            "tamga.alerting.seen.too.often",
            Meter.Type.COUNTER,
            "Days on which something was seen too often to be one thing, by kind: a matter of data quality"),
    POST_RECORDS(
            "tamga.posts.records",
            Meter.Type.COUNTER,
            "Heartbeats and receipts read, by topic and by what became of them, such as taken, older, unsealed or"
                    + " forged-seal; each record counts once"),
    POSTS(
            "tamga.posts",
            Meter.Type.GAUGE,
            "Posts by state: up, late, silent or never; without those that may not report any longer"),
    POST_SILENT(
            "tamga.post.silent.seconds",
            Meter.Type.GAUGE,
            "Seconds since the last sign of life of a post, by post; none of a post that was never heard"),
    POST_GAPS("tamga.post.gaps", Meter.Type.GAUGE, "Reports that a post says it sent and that never came, by post"),
    ACTIONS_UNPUBLISHED(
            "tamga.alerting.actions.unpublished",
            Meter.Type.GAUGE,
            "What officers did with alerts that is stored and not yet on its topic"),
    DELIVERIES_SENT(
            "tamga.deliveries.sent",
            Meter.Type.COUNTER,
            "Messages handed over: taken by a recipient's system, or by a mail server, topic or feed; by channel"),
    DELIVERY_FAULTS(
            "tamga.deliveries.failed",
            Meter.Type.COUNTER,
            "Attempts that came to nothing, by channel and reason; most are made again"),
    DELIVERIES_QUEUED(
            "tamga.deliveries.queued", Meter.Type.GAUGE, "Messages that wait for their first or next attempt"),
    DELIVERY_OLDEST(
            "tamga.deliveries.oldest.seconds",
            Meter.Type.GAUGE,
            "Seconds since the oldest message was queued that waits still; 0 if none does"),
    RETENTION_REMOVED(
            "tamga.alerting.retention.removed",
            Meter.Type.COUNTER,
            "What was let go since it had been kept long enough, by kind"),
    STREAM_CLIENTS("tamga.alerting.stream.clients", Meter.Type.GAUGE, "Screens connected to the live push"),
    HTTP_REQUESTS(
            "tamga.alerting.http.requests",
            Meter.Type.TIMER,
            "Requests by route, method and status; the live push is left out");

    private final String meterName;
    private final Meter.Type type;
    private final String meaning;

    AlertingMeter(String meterName, Meter.Type type, String meaning) {
        this.meterName = meterName;
        this.type = type;
        this.meaning = meaning;
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    /** @param labels names and values by turns */
    public Counter counter(MeterRegistry meters, String... labels) {
        return Counter.builder(meterName).description(meaning).tags(labels).register(meters);
    }

    /** @param labels names and values by turns */
    public void gauge(MeterRegistry meters, Supplier<Number> value, String... labels) {
        Gauge.builder(meterName, value).description(meaning).tags(labels).register(meters);
    }

    /** A gauge whose labels come and go. */
    public MultiGauge gauges(MeterRegistry meters) {
        return MultiGauge.builder(meterName).description(meaning).register(meters);
    }

    /** @param labels names and values by turns */
    public Timer timer(MeterRegistry meters, String... labels) {
        return Timer.builder(meterName).description(meaning).tags(labels).register(meters);
    }
}
