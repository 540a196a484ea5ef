package org.tamga.topology.reference;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rulebook.RuleProblem;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.internal.Reference;
import org.tamga.events.serde.AvroSerde;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.quarantine.Refusal;

/**
 * Judges each rule and operation by the rules that whoever put it judged it by. What is not sound reaches no stage: it
 * is set aside, and the rule before it stays.
 */
public final class ReferenceIntake<V extends SpecificRecord>
        extends ContextualFixedKeyProcessor<String, @Nullable V, ReferenceIntake.Verdict> {
    /** What becomes of a record. */
    public sealed interface Verdict {}

    /** Every stage must hear it. */
    public record Known(Reference reference) implements Verdict {}

    /** It is set aside. */
    public record Refused(QuarantinedRecord record) implements Verdict {}

    private static final String UNSOUND = "unsound-rule";

    private final AvroSerde<V> serde;
    private final Function<V, Ruling> judge;
    private final MeterRegistry meters;

    public ReferenceIntake(AvroSerde<V> serde, Function<V, Ruling> judge, MeterRegistry meters) {
        this.serde = serde;
        this.judge = judge;
        this.meters = meters;
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable V> record) {
        V value = record.value();
        if (value == null) {
            refuse(record, Refusal.EMPTY, "a record without a value; a rule is taken back by another version");
            return;
        }
        Ruling ruling = judge.apply(value);
        if (ruling.isRefused()) {
            refuse(
                    record,
                    UNSOUND,
                    ruling.problems().stream().map(RuleProblem::toString).collect(Collectors.joining("; ")));
        } else {
            context().forward(record.withValue(new Known(new Reference(value))));
        }
    }

    private void refuse(FixedKeyRecord<String, @Nullable V> record, String reason, String detail) {
        StreamsMeters.SET_ASIDE.count(meters, reason);
        V value = record.value();
        context()
                .forward(record.withValue(new Refused(Refusal.of(
                        context(), reason, detail, null, record.key(), value == null ? null : serde.encode(value)))));
    }
}
