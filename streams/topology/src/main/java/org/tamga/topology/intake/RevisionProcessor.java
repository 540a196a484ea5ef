package org.tamga.topology.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.report.ObservationChange;
import org.tamga.events.Report;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.internal.Delivery;
import org.tamga.events.internal.HistoryInput;
import org.tamga.events.internal.Observation;
import org.tamga.topology.Names;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.Sweep;
import org.tamga.topology.mapping.EventReading;
import org.tamga.topology.mapping.ObservationMapping;
import org.tamga.topology.quarantine.Refusal;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Keeps of each event the revision that counts, and tells the histories what a new one changes. Hears every report of an
 * event, since they are keyed by event id here; repeated and outdated ones end here. Whoever sealed a report that was
 * taken is told so here, in the transaction that takes it.
 *
 * <p>An event belongs to the post whose sealed report of it is the first to come here: what another post says under its
 * id is set aside. That is the one thing that order decides; two posts do not come to the same id by accident.
 */
public final class RevisionProcessor extends ContextualProcessor<String, CurrentEvent, String, Settled> {
    private final CheckpointRegister register;
    private final RegionalSecret secret;
    private final Horizon memory;
    private final ReportEncoding encoding;
    private final MeterRegistry meters;
    private @Nullable KeyValueStore<String, CurrentEvent> events;

    public RevisionProcessor(
            CheckpointRegister register,
            RegionalSecret secret,
            Horizon memory,
            ReportEncoding encoding,
            MeterRegistry meters) {
        this.register = register;
        this.secret = secret;
        this.memory = memory;
        this.encoding = encoding;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, Settled> context) {
        super.init(context);
        events = context.getStateStore(Names.CURRENT_EVENTS_STORE);
        new Sweep<>(events(), this::isDue, this::forget).schedule(context);
    }

    @Override
    public void process(Record<String, CurrentEvent> record) {
        Report report = report(record.value());
        CurrentEvent current = events().get(record.key());
        Delivery delivery = record.value().getDelivery();
        Delivery owner = current == null ? null : current.getDelivery();
        Outcome outcome = delivery != null && owner != null && !owner.getPost().equals(delivery.getPost())
                ? Outcome.OF_ANOTHER_POST
                : Outcome.of(report, current == null ? null : report(current));
        if (outcome == Outcome.OF_ANOTHER_POST) {
            refuse(record, report, Objects.requireNonNull(delivery));
        } else {
            take(record, report, outcome, current, owner == null ? delivery : owner);
            if (delivery != null && !delivery.getAnswered()) {
                answer(record, Receipts.accepted(delivery, report));
            }
        }
        StreamsMeters.EVENTS.count(meters, outcome.id());
    }

    private void take(
            Record<String, CurrentEvent> record,
            Report report,
            Outcome outcome,
            @Nullable CurrentEvent current,
            @Nullable Delivery owner) {
        if (outcome.changesTheEvent() || comesBack(report, outcome, current)) {
            List<Observation> before = current == null ? List.of() : current.getObservations();
            List<Observation> after = observations(report);
            events().put(record.key(), new CurrentEvent(report.record(), after, owner));
            tell(before, after, record);
        } else if (current != null && current.getDelivery() == null && owner != null) {
            events().put(
                            record.key(),
                            CurrentEvent.newBuilder(current).setDelivery(owner).build());
        }
    }

    private void refuse(Record<String, CurrentEvent> record, Report report, Delivery delivery) {
        if (delivery.getAnswered()) {
            return; // set aside as too late already
        }
        Objection objection = new Objection(
                Outcome.OF_ANOTHER_POST.id(),
                "eventId: " + report.eventId() + " is that of a report of another post, not of " + delivery.getPost()
                        + "; report under a new id");
        StreamsMeters.SET_ASIDE.count(meters, objection.reason());
        context()
                .forward(record.withValue(new Settled.Refused(Refusal.of(
                        context(),
                        objection.reason(),
                        objection.detail(),
                        report.eventId(),
                        record.key(),
                        encoding.of(report)))));
        answer(record, Receipts.refused(delivery, report, objection));
    }

    private void answer(Record<String, CurrentEvent> record, org.tamga.events.Receipt receipt) {
        context().forward(record.withKey(receipt.getPost()).withValue(new Settled.Answered(receipt)));
    }

    private List<Observation> observations(Report report) {
        EventReading reading = EventReading.of(report, register);
        reading.event()
                .keys()
                .flaws()
                .forEach(flaw -> StreamsMeters.FLAWS.count(
                        meters,
                        flaw.kind().id(),
                        flaw.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return report.retracted() ? List.of() : reading.observations(secret);
    }

    private void tell(List<Observation> before, List<Observation> after, Record<String, CurrentEvent> record) {
        ObservationChange.between(read(before), read(after)).forEach(change -> {
            org.tamga.events.internal.ObservationChange told = ObservationMapping.write(change, secret);
            context()
                    .forward(record.withKey(ObservationMapping.about(told).getKeyHash())
                            .withValue(new Settled.Changed(new HistoryInput(told))));
        });
    }

    private static List<org.tamga.detection.report.Observation> read(List<Observation> observations) {
        return observations.stream().map(ObservationMapping::read).toList();
    }

    /** Imported again, under a memory that is longer than the one under which it was forgotten. */
    private boolean comesBack(Report report, Outcome outcome, @Nullable CurrentEvent current) {
        return outcome == Outcome.REPEATED
                && current != null
                && current.getObservations().isEmpty()
                && !report.retracted()
                && !isForgotten(report, now());
    }

    private boolean isDue(CurrentEvent event, Instant now) {
        Report report = report(event);
        return isForgotten(report, now)
                && (!event.getObservations().isEmpty() || now.isAfter(memory.longest(report.occurredAt())));
    }

    /**
     * Lets go of what an event says when it no longer takes part, and of the event only when no revision of it would take
     * part any longer: one that it has overtaken, a find that was corrected to a sighting, must not come back.
     */
    private void forget(String id, CurrentEvent event) {
        if (now().isAfter(memory.longest(report(event).occurredAt()))) {
            events().delete(id);
        } else {
            events().put(
                            id,
                            CurrentEvent.newBuilder(event)
                                    .setObservations(List.of())
                                    .build());
        }
    }

    private boolean isForgotten(Report report, Instant now) {
        return now.isAfter(memory.lasts(EventReading.nature(report), report.occurredAt()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private KeyValueStore<String, CurrentEvent> events() {
        return Objects.requireNonNull(events, "init() comes first");
    }

    private static Report report(CurrentEvent event) {
        return Report.of((SpecificRecord) event.getEvent());
    }
}
