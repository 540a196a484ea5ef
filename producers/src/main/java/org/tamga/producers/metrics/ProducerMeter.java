package org.tamga.producers.metrics;

import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.docs.MeterDocumentation;
import java.util.Locale;
import org.tamga.producers.source.Format;

/**
 * The meters of an import. Once it has ended, and whatever ended it, this equation holds for each format: received =
 * accepted + rejected, the latter summed over its reasons.
 */
public enum ProducerMeter implements MeterDocumentation {
    /** Lines and rows read that are not blank. */
    RECEIVED("tamga.producer.records.received"),
    /** Reports that Kafka has acknowledged; in a dry run those that it would have been sent. */
    ACCEPTED("tamga.producer.records.accepted"),
    /** Lines and rows that did not become a record in Kafka, by the first thing that is wrong with them. */
    REJECTED("tamga.producer.records.rejected");

    private final String meterName;

    ProducerMeter(String meterName) {
        this.meterName = meterName;
    }

    /** The counter of received or accepted records. */
    public Counter counter(MeterRegistry registry, Format format) {
        return registry.counter(meterName, Label.FORMAT.asString(), format.id());
    }

    /** The counter of records rejected for {@code reason}. */
    public static Counter rejected(MeterRegistry registry, Format format, String reason) {
        return registry.counter(
                REJECTED.meterName, Label.FORMAT.asString(), format.id(), Label.REASON.asString(), reason);
    }

    @Override
    public String getName() {
        return meterName;
    }

    @Override
    public Meter.Type getType() {
        return Meter.Type.COUNTER;
    }

    @Override
    public KeyName[] getKeyNames() {
        return this == REJECTED ? Label.values() : new KeyName[] {Label.FORMAT};
    }

    /** The labels. None holds anything of a report. */
    public enum Label implements KeyName {
        /** What kind of file it was: ndjson or ids. */
        FORMAT,
        /** Why it was rejected: the id of a problem code. */
        REASON;

        @Override
        public String asString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
