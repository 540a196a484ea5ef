package org.tamga.topology.histories;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.travel.Traveller;
import org.tamga.events.Alert;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.HistoryInput;
import org.tamga.events.internal.Observation;
import org.tamga.events.internal.Reference;
import org.tamga.topology.Names;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.Sweep;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.AlertMapping.Speaker;
import org.tamga.topology.mapping.ObservationMapping;
import org.tamga.topology.reference.Reconsidering;
import org.tamga.topology.reference.StageRules;

/**
 * Keeps every history, runs every pattern of its kind over it and claims what they find; tells the meetings which
 * vehicles to look at, and the pairs which vehicles were caught.
 */
public final class HistoriesProcessor extends ContextualProcessor<String, HistoryInput, String, HistoryOutput> {
    private final RegionalSecret secret;
    private final AlertMapping mapping;
    private final StageRules rules;
    private @Nullable KeyValueStore<String, Observation> histories;
    private @Nullable KeyValueStore<String, Alert> raised;
    private @Nullable KeyValueStore<String, String> sentToMeetings;
    private @Nullable Reconsidering reconsidering;

    public HistoriesProcessor(RegionalSecret secret, Horizon memory) {
        this.secret = secret;
        this.mapping = new AlertMapping(secret);
        this.rules = new StageRules(memory);
    }

    @Override
    public void init(ProcessorContext<String, HistoryOutput> context) {
        super.init(context);
        histories = context.getStateStore(Names.HISTORIES_STORE);
        raised = context.getStateStore(Names.RAISED_STORE);
        sentToMeetings = context.getStateStore(Names.SENT_TO_MEETINGS_STORE);
        rules.load(context.getStateStore(Names.HISTORIES_REFERENCE_STORE));
        reconsidering = new Reconsidering(
                context,
                context.getStateStore(Names.HISTORIES_PROGRESS_STORE),
                histories(),
                rules,
                key -> Stream.of(secret.hash(key.ofHistory())),
                this::reconsider);
        new Sweep<>(histories(), this::isForgotten, this::forget).schedule(context);
    }

    @Override
    public void process(Record<String, HistoryInput> record) {
        Object input = record.value().getInput();
        if (input instanceof org.tamga.events.internal.ObservationChange change) {
            change(ObservationMapping.about(change).getKeyHash(), ObservationMapping.read(change), record.timestamp());
        } else if (input instanceof Reference reference) {
            Objects.requireNonNull(reconsidering).after(rules.put(record.key(), reference));
        }
    }

    private void change(String hash, ObservationChange change, long timestamp) {
        StoredHistory history = new StoredHistory(hash, histories(), secret);
        Speaker speaker = speaker(hash, change.key());
        List<AlertChange> changes = rules.detector().change(history, change, raised(speaker, timestamp), clock());
        changes.forEach(said -> claim(said, speaker, timestamp));
        if (change.key().kind() == KeyKind.VEHICLE) {
            Traveller traveller = traveller(history);
            if (change.before() != null) {
                traveller.removed(change.before()).forEach(moved -> toMeeting(moved, timestamp));
            }
            if (change.after() != null && comparesVehicle(change.key())) {
                traveller.added(change.after()).forEach(moved -> toMeeting(moved, timestamp));
            }
            ObservationChange hits = change.onlyHits();
            if (!hits.isEmpty()) {
                forward(new HistoryOutput.VehicleHit(ObservationMapping.write(hits, secret)), hash, timestamp);
            }
        }
    }

    /** Looks at one whole history anew. */
    private void reconsider(String hash) {
        StoredHistory history = new StoredHistory(hash, histories(), secret);
        Optional<Key> key = history.key();
        if (key.isEmpty()) {
            return;
        }
        long now = context().currentSystemTimeMs();
        Speaker speaker = speaker(hash, key.get());
        rules.detector()
                .reconsider(key.get().kind(), history, raised(speaker, now), clock())
                .forEach(said -> claim(said, speaker, now));
        if (key.get().kind() == KeyKind.VEHICLE) {
            traveller(history).reconsidered(comparesVehicle(key.get())).forEach(moved -> toMeeting(moved, now));
        }
    }

    private boolean comparesVehicle(Key vehicle) {
        return rules.rules().pairsVehicles() && !rules.rules().control().isStopped(vehicle, clock());
    }

    private Traveller traveller(StoredHistory history) {
        StoredMarks marks = new StoredMarks(history.history(), Objects.requireNonNull(sentToMeetings));
        return new Traveller(
                history, marks, rules.rules().travelGap(), rules.rules().travelDay());
    }

    private StoredRaised raised(Speaker speaker, long timestamp) {
        return new StoredRaised(speaker, Objects.requireNonNull(raised), mapping, Instant.ofEpochMilli(timestamp));
    }

    private static Speaker speaker(String hash, Key key) {
        return new Speaker(key.kind().id(), hash, key.normalForm());
    }

    private void claim(AlertChange said, Speaker speaker, long timestamp) {
        Alert alert = mapping.write(said, speaker, Instant.ofEpochMilli(timestamp));
        forward(new HistoryOutput.Claimed(new Claim(speaker.hash(), alert)), alert.getAlertId(), timestamp);
    }

    private void toMeeting(ObservationChange moved, long timestamp) {
        org.tamga.events.internal.ObservationChange told = ObservationMapping.write(moved, secret);
        forward(new HistoryOutput.Met(told), ObservationMapping.about(told).getKeyHash(), timestamp);
    }

    private void forward(HistoryOutput output, String key, long timestamp) {
        context().forward(new Record<>(key, output, timestamp));
    }

    private boolean isForgotten(Observation observation, Instant now) {
        return !rules.rules().memory().holds(ObservationMapping.read(observation), now);
    }

    private void forget(String storeKey, Observation observation) {
        org.tamga.detection.report.Observation read = ObservationMapping.read(observation);
        change(
                HistoryKey.history(storeKey),
                new ObservationChange(read.key(), read, null),
                context().currentSystemTimeMs());
    }

    private Instant clock() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private KeyValueStore<String, Observation> histories() {
        return Objects.requireNonNull(histories, "init() comes first");
    }
}
