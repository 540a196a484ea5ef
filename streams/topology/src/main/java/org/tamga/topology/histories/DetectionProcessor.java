package org.tamga.topology.histories;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Changes;
import org.tamga.events.AlertSubject;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.Observation;
import org.tamga.events.internal.ObservationChange;
import org.tamga.events.internal.RaisedAlerts;
import org.tamga.topology.Names;
import org.tamga.topology.Sweep;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.ObservationMapping;

/** Keeps the history of each key, runs every pattern of that keying over it, and claims what they find. */
public final class DetectionProcessor extends ContextualProcessor<String, ObservationChange, String, Claim> {
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Detector detector;
    private final int secretVersion;
    private @Nullable KeyValueStore<String, Observation> histories;
    private @Nullable KeyValueStore<String, RaisedAlerts> raised;

    public DetectionProcessor(Detector detector, int secretVersion) {
        this.detector = detector;
        this.secretVersion = secretVersion;
    }

    @Override
    public void init(ProcessorContext<String, Claim> context) {
        super.init(context);
        histories = context.getStateStore(Names.HISTORIES_STORE);
        raised = context.getStateStore(Names.RAISED_STORE);
        Sweep<Observation> forgotten =
                new Sweep<>(histories(), this::isForgotten, (key, observation) -> forget(observation));
        context.schedule(
                BETWEEN_SWEEPS, PunctuationType.WALL_CLOCK_TIME, now -> forgotten.step(Instant.ofEpochMilli(now)));
    }

    @Override
    public void process(Record<String, ObservationChange> record) {
        change(record.value(), record.timestamp());
    }

    private void change(ObservationChange change, long timestamp) {
        Observation about = change.getAfter() == null ? change.getBefore() : change.getAfter();
        if (about == null) {
            return;
        }
        StoredHistory history = new StoredHistory(about.getKeyHash(), histories());
        history.change(change);
        Changes changes = detector.detect(
                ObservationMapping.kind(about),
                history,
                raised(about.getKeyHash()),
                Instant.ofEpochMilli(context().currentSystemTimeMs()));
        if (!changes.changes().isEmpty()) {
            keep(changes.open(), about, timestamp);
            changes.changes().forEach(said -> claim(said, about, timestamp));
        }
    }

    private List<Alert> raised(String keyHash) {
        RaisedAlerts known = raised().get(keyHash);
        return known == null
                ? List.of()
                : known.getAlerts().stream().map(AlertMapping::read).toList();
    }

    private void keep(List<Alert> open, Observation about, long timestamp) {
        if (open.isEmpty()) {
            raised().delete(about.getKeyHash());
            return;
        }
        Instant at = Instant.ofEpochMilli(timestamp);
        raised().put(
                        about.getKeyHash(),
                        new RaisedAlerts(open.stream()
                                .map(alert -> AlertMapping.write(
                                        new AlertChange(AlertChange.Kind.OPENED, alert, null),
                                        subject(alert, about),
                                        at))
                                .toList()));
    }

    private void claim(AlertChange said, Observation about, long timestamp) {
        org.tamga.events.Alert alert =
                AlertMapping.write(said, subject(said.alert(), about), Instant.ofEpochMilli(timestamp));
        context().forward(new Record<>(alert.getAlertId(), new Claim(about.getKeyHash(), alert), timestamp));
    }

    private AlertSubject subject(Alert alert, Observation about) {
        return new AlertSubject(
                about.getKind(), alert.subject(), about.getKeyHash(), secretVersion, about.getNormalForm());
    }

    private boolean isForgotten(Observation observation, Instant now) {
        return !detector.rules().memory().holds(ObservationMapping.read(observation), now);
    }

    private void forget(Observation observation) {
        change(new ObservationChange(observation, null), context().currentSystemTimeMs());
    }

    private KeyValueStore<String, Observation> histories() {
        return Objects.requireNonNull(histories, "init() comes first");
    }

    private KeyValueStore<String, RaisedAlerts> raised() {
        return Objects.requireNonNull(raised, "init() comes first");
    }
}
