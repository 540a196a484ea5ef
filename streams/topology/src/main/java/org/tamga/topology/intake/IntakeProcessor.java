package org.tamga.topology.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.report.Nature;
import org.tamga.events.Report;
import org.tamga.events.Topic;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ReportValidator;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.mapping.EventReading;
import org.tamga.topology.quarantine.Refusal;

/**
 * Judges each report by the rules that the border post judged it by. What counts as the future is measured against the
 * broker's stamp, so the same record is judged alike whenever it is read, and before any clock of the stream moves.
 */
public final class IntakeProcessor<V extends SpecificRecord>
        extends ContextualFixedKeyProcessor<String, @Nullable V, Verdict> {
    private static final String TOO_LATE = "too-late";

    private final Topic<V> topic;
    private final AvroSerde<V> serde;
    private final ReportValidator validator;
    private final Horizon memory;
    private final MeterRegistry meters;

    /** @param memory what is older when it arrives takes no part, and is set aside to say so */
    public IntakeProcessor(
            Topic<V> topic, AvroSerde<V> serde, ReportValidator validator, Horizon memory, MeterRegistry meters) {
        this.topic = topic;
        this.serde = serde;
        this.validator = validator;
        this.memory = memory;
        this.meters = meters;
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable V> record) {
        StreamsMeters.INTAKE_RECEIVED.count(meters, topic.name());
        V event = record.value();
        if (event == null) {
            refuse(
                    record,
                    null,
                    Refusal.EMPTY,
                    "a record without a value; a report is taken back by a retraction",
                    null);
            return;
        }
        Report report = Report.of(event);
        var verdict = validator.judge(report, Instant.ofEpochMilli(record.timestamp()));
        if (verdict instanceof org.tamga.events.validation.Verdict.Refused refused) {
            List<Problem> problems = refused.problems();
            String detail = problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
            refuse(record, report.eventId(), problems.get(0).code().id(), detail, serde.encode(event));
        } else if (isTooLate(report, record.timestamp())) {
            refuse(record, report.eventId(), TOO_LATE, tooLate(report, record.timestamp()), serde.encode(event));
            context().forward(record.withValue(new Verdict.Accepted(report))); // what it corrects must give way to it
        } else {
            StreamsMeters.INTAKE_ACCEPTED.count(meters, topic.name());
            context().forward(record.withValue(new Verdict.Accepted(report)));
        }
    }

    private boolean isTooLate(Report report, long arrived) {
        return Instant.ofEpochMilli(arrived).isAfter(memory.lasts(EventReading.nature(report), report.occurredAt()));
    }

    private String tooLate(Report report, long arrived) {
        Nature nature = EventReading.nature(report);
        return String.format(
                Locale.ROOT,
                "occurredAt: %s is %,d days before its arrival; %s take part for %d years",
                report.occurredAt(),
                Duration.between(report.occurredAt(), Instant.ofEpochMilli(arrived))
                        .toDays(),
                nature.isHit() ? "seizures and positive identifications" : "sightings",
                memory.years(nature));
    }

    private void refuse(
            FixedKeyRecord<String, @Nullable V> record,
            @Nullable String eventId,
            String reason,
            String detail,
            byte @Nullable [] value) {
        StreamsMeters.INTAKE_QUARANTINED.count(meters, reason);
        context()
                .forward(record.withValue(
                        new Verdict.Refused(Refusal.of(context(), reason, detail, eventId, record.key(), value))));
    }
}
