package org.tamga.producers.post.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.util.function.Supplier;
import org.tamga.producers.post.outbox.State;

/**
 * The meters of a post. Over all states the reports come to what was ever saved and is not yet forgotten: nothing leaves
 * the outbox but by the centre's receipt.
 */
public enum PostMeter implements MeterDocumentation {
    /** Reports in the outbox, by state: saved, sent, accepted, refused. */
    REPORTS("tamga.post.reports"),
    /** Seconds since the oldest report was saved that has no receipt; 0 if there is none. */
    OLDEST_WAITING("tamga.post.oldest.waiting"),
    /** 1 if the centre answers, else 0. */
    LINK_UP("tamga.post.link.up"),
    /** The centre's clock minus this computer's, in seconds; 0 before it was measured. */
    CLOCK_OFFSET("tamga.post.clock.offset"),
    /** Bytes that are free where the outbox is. */
    FREE_SPACE("tamga.post.free.space");

    private final String meterName;

    PostMeter(String meterName) {
        this.meterName = meterName;
    }

    /** Shows {@code value} as this gauge. */
    public void gauge(MeterRegistry meters, Supplier<Number> value) {
        Gauge.builder(meterName, value).register(meters);
    }

    /** Shows the number of reports in {@code state}. */
    public static void reports(MeterRegistry meters, State state, Supplier<Number> value) {
        Gauge.builder(REPORTS.meterName, value)
                .tags(Tags.of(Label.STATE.asString(), state.id()))
                .register(meters);
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return Meter.Type.GAUGE;
    }

    @Override
    public KeyName[] getKeyNames() {
        return this == REPORTS ? Label.values() : new KeyName[0];
    }

    /** The labels. */
    public enum Label implements KeyName {
        /** Where reports are on their way. */
        STATE;

        @Override
        public String asString() {
            return "state";
        }
    }
}
