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
import org.tamga.events.internal.HistoryInput;
import org.tamga.events.internal.Observation;
import org.tamga.topology.Names;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.Sweep;
import org.tamga.topology.mapping.EventReading;
import org.tamga.topology.mapping.ObservationMapping;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * Keeps of each event the revision that counts, and tells the histories what a new one changes. Hears every report of an
 * event, since they are keyed by event id here; repeated and outdated ones end here.
 */
public final class RevisionProcessor extends ContextualProcessor<String, CurrentEvent, String, HistoryInput> {
    private final CheckpointRegister register;
    private final RegionalSecret secret;
    private final Horizon memory;
    private final MeterRegistry meters;
    private @Nullable KeyValueStore<String, CurrentEvent> events;

    public RevisionProcessor(CheckpointRegister register, RegionalSecret secret, Horizon memory, MeterRegistry meters) {
        this.register = register;
        this.secret = secret;
        this.memory = memory;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, HistoryInput> context) {
        super.init(context);
        events = context.getStateStore(Names.CURRENT_EVENTS_STORE);
        new Sweep<>(events(), this::isForgotten, (id, event) -> events().delete(id)).schedule(context);
    }

    @Override
    public void process(Record<String, CurrentEvent> record) {
        Report report = report(record.value());
        CurrentEvent current = events().get(record.key());
        Outcome outcome = Outcome.of(report, current == null ? null : report(current));
        if (outcome.changesTheEvent()) {
            List<Observation> before = current == null ? List.of() : current.getObservations();
            List<Observation> after = observations(report);
            events().put(record.key(), new CurrentEvent(report.record(), after));
            tell(before, after, record);
        }
        StreamsMeters.EVENTS.count(meters, outcome.id());
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
        ObservationChange.between(read(before), read(after))
                .forEach(change -> context()
                        .forward(record.withKey(secret.hash(change.key()))
                                .withValue(new HistoryInput(ObservationMapping.write(change, secret)))));
    }

    private static List<org.tamga.detection.report.Observation> read(List<Observation> observations) {
        return observations.stream().map(ObservationMapping::read).toList();
    }

    private boolean isForgotten(CurrentEvent event, Instant now) {
        Report report = report(event);
        return now.isAfter(memory.lasts(EventReading.nature(report), report.occurredAt()));
    }

    private KeyValueStore<String, CurrentEvent> events() {
        return Objects.requireNonNull(events, "init() comes first");
    }

    private static Report report(CurrentEvent event) {
        return Report.of((SpecificRecord) event.getEvent());
    }
}
