package org.tamga.topology.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.report.Nature;
import org.tamga.events.Report;
import org.tamga.events.Topic;
import org.tamga.events.internal.Delivery;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ReportValidator;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.mapping.EventReading;
import org.tamga.topology.quarantine.Refusal;

/**
 * Judges whose word each report is, and then the report by the rules that the border post judged it by. What counts as the
 * future is measured against the broker's stamp, so the same record is judged alike whenever it is read, and before any
 * clock of the stream moves. A post learns of a refusal here; that its report was accepted it learns where the report has
 * been taken, from {@link RevisionProcessor}.
 */
public final class IntakeProcessor<V extends SpecificRecord>
        extends ContextualFixedKeyProcessor<String, @Nullable Delivered<V>, Verdict> {
    private static final String TOO_LATE = "too-late";

    private final Topic<V> topic;
    private final SealJudge seals;
    private final ReportValidator validator;
    private final Horizon memory;
    private final MeterRegistry meters;

    /** @param memory what is older when it arrives takes no part, and is set aside to say so */
    public IntakeProcessor(
            Topic<V> topic, SealJudge seals, ReportValidator validator, Horizon memory, MeterRegistry meters) {
        this.topic = topic;
        this.seals = seals;
        this.validator = validator;
        this.memory = memory;
        this.meters = meters;
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable Delivered<V>> record) {
        StreamsMeters.INTAKE_RECEIVED.count(meters, topic.name());
        // the seal is judged here; what is sent on would carry it on to everything that comes of the report
        FixedKeyRecord<String, @Nullable Delivered<V>> bare = record.withHeaders(new RecordHeaders());
        Delivered<V> delivered = bare.value();
        if (delivered == null) {
            setAside(
                    bare,
                    null,
                    new Objection(Refusal.EMPTY, "a record without a value; a report is taken back by a retraction"));
            return;
        }
        Report report = Report.of(delivered.event());
        Instant arrived = Instant.ofEpochMilli(record.timestamp());
        Authorship author = seals.author(delivered.sealing(), topic.name(), arrived);
        if (author instanceof Authorship.OfNobody nobody) {
            refuse(bare, report, null, nobody.objection());
        } else if (author instanceof Authorship.UnderBadKey named) {
            refuse(bare, report, Receipts.delivery(named.seal(), arrived), named.objection());
        } else {
            judge(
                    bare,
                    report,
                    author instanceof Authorship.OfPost post ? Receipts.delivery(post.seal(), arrived) : null);
        }
    }

    private void judge(
            FixedKeyRecord<String, @Nullable Delivered<V>> record, Report report, @Nullable Delivery delivery) {
        Instant arrived = Instant.ofEpochMilli(record.timestamp());
        Optional<Objection> objection = invalid(report, arrived)
                .or(() -> delivery == null ? Optional.empty() : seals.ofItsPlace(report, delivery.getPost()));
        if (objection.isPresent()) {
            refuse(record, report, delivery, objection.get());
        } else if (isTooLate(report, arrived)) {
            refuse(record, report, delivery, new Objection(TOO_LATE, tooLate(report, arrived)));
            Delivery answered = delivery == null
                    ? null
                    : Delivery.newBuilder(delivery).setAnswered(true).build();
            // what it corrects must give way to it
            context().forward(record.withValue(new Verdict.Accepted(report, answered)));
        } else {
            StreamsMeters.INTAKE_ACCEPTED.count(meters, topic.name());
            context().forward(record.withValue(new Verdict.Accepted(report, delivery)));
        }
    }

    private Optional<Objection> invalid(Report report, Instant arrived) {
        if (validator.judge(report, arrived) instanceof org.tamga.events.validation.Verdict.Refused refused) {
            List<Problem> problems = refused.problems();
            return Optional.of(new Objection(
                    problems.get(0).code().id(),
                    problems.stream().map(Problem::toString).collect(Collectors.joining("; "))));
        }
        return Optional.empty();
    }

    private boolean isTooLate(Report report, Instant arrived) {
        return arrived.isAfter(memory.lasts(EventReading.nature(report), report.occurredAt()));
    }

    private String tooLate(Report report, Instant arrived) {
        Nature nature = EventReading.nature(report);
        return String.format(
                Locale.ROOT,
                "occurredAt: %s is %,d days before its arrival; %s take part for %d years",
                report.occurredAt(),
                Duration.between(report.occurredAt(), arrived).toDays(),
                nature.isHit() ? "seizures and positive identifications" : "sightings",
                memory.years(nature));
    }

    /** @param delivery null if nobody is to be told */
    private void refuse(
            FixedKeyRecord<String, @Nullable Delivered<V>> record,
            Report report,
            @Nullable Delivery delivery,
            Objection objection) {
        setAside(record, report.eventId(), objection);
        if (delivery != null) {
            context().forward(record.withValue(new Verdict.Answered(Receipts.refused(delivery, report, objection))));
        }
    }

    private void setAside(
            FixedKeyRecord<String, @Nullable Delivered<V>> record, @Nullable String eventId, Objection objection) {
        StreamsMeters.INTAKE_QUARANTINED.count(meters, objection.reason());
        Delivered<V> delivered = record.value();
        context()
                .forward(record.withValue(new Verdict.Refused(Refusal.of(
                        context(),
                        objection.reason(),
                        objection.detail(),
                        eventId,
                        record.key(),
                        delivered == null ? null : delivered.data()))));
    }
}
