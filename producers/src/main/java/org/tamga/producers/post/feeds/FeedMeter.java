package org.tamga.producers.post.feeds;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The meters of a feed, counted since the post was started. Rows read = saved + known + rejected. */
public enum FeedMeter implements MeterDocumentation {
    /** Files that were taken in whole. */
    FILES("tamga.post.feed.files", Meter.Type.COUNTER),
    /** Rows by what became of them: saved, known (on the disk before) or rejected. */
    ROWS("tamga.post.feed.rows", Meter.Type.COUNTER),
    /** Files in the folder that are not taken in yet. */
    WAITING("tamga.post.feed.waiting", Meter.Type.GAUGE),
    /** 1 if mapping or a file has to be mended, or the disk takes nothing; else 0. */
    HELD("tamga.post.feed.held", Meter.Type.GAUGE);

    private final String meterName;
    private final Meter.Type type;

    FeedMeter(String meterName, Meter.Type type) {
        this.meterName = meterName;
        this.type = type;
    }

    /** Shows the meters of the feed called {@code name}; all 0 while there is none. */
    static void show(MeterRegistry meters, String name, Feeds feeds) {
        Tags tags = Tags.of(Label.FEED.asString(), name);
        FILES.counter(meters, tags, name, feeds, FeedStatus::files);
        ROWS.counter(
                meters,
                outcome(tags, "saved"),
                name,
                feeds,
                status -> status.rows().saved());
        ROWS.counter(
                meters,
                outcome(tags, "known"),
                name,
                feeds,
                status -> status.rows().known());
        ROWS.counter(
                meters,
                outcome(tags, "rejected"),
                name,
                feeds,
                status -> status.rows().rejected());
        WAITING.gauge(meters, tags, name, feeds, FeedStatus::waiting);
        HELD.gauge(
                meters,
                tags,
                name,
                feeds,
                status -> status.state() == FeedStatus.State.HELD || status.state() == FeedStatus.State.PAUSED ? 1 : 0);
    }

    private static Tags outcome(Tags tags, String outcome) {
        return tags.and(Label.OUTCOME.asString(), outcome);
    }

    private void counter(
            MeterRegistry meters, Tags tags, String name, Feeds feeds, ToDoubleFunction<FeedStatus> value) {
        FunctionCounter.builder(meterName, feeds, all -> of(all, name, value))
                .tags(tags)
                .register(meters);
    }

    private void gauge(MeterRegistry meters, Tags tags, String name, Feeds feeds, ToDoubleFunction<FeedStatus> value) {
        Gauge.builder(meterName, feeds, all -> of(all, name, value)).tags(tags).register(meters);
    }

    private static double of(Feeds feeds, String name, ToDoubleFunction<FeedStatus> value) {
        FeedStatus there = feeds.status(name);
        return there == null ? 0 : value.applyAsDouble(there);
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return type;
    }

    @Override
    public KeyName[] getKeyNames() {
        return this == ROWS ? Label.values() : new KeyName[] {Label.FEED};
    }

    /** The labels. */
    public enum Label implements KeyName {
        /** The name of the feed's folder. */
        FEED,
        /** What became of a row. */
        OUTCOME;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
