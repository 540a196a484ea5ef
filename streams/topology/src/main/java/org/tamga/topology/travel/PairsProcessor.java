package org.tamga.topology.travel;

import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Raised;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.travel.PairHistory;
import org.tamga.events.Alert;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.ObservationChange;
import org.tamga.events.internal.PairInput;
import org.tamga.events.internal.Reference;
import org.tamga.events.internal.TogethernessChange;
import org.tamga.topology.Names;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.histories.StoredRaised;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.AlertMapping.Speaker;
import org.tamga.topology.mapping.ObservationMapping;
import org.tamga.topology.reference.Reconsidering;
import org.tamga.topology.reference.StageRules;

/**
 * Keeps the history of each pair of vehicles, and the finds of every vehicle, which all partitions hear, as a pair's two
 * vehicles lie elsewhere; claims what the pair patterns find.
 */
public final class PairsProcessor extends ContextualProcessor<String, PairInput, String, Claim> {
    private final RegionalSecret secret;
    private final AlertMapping mapping;
    private final StageRules rules;
    private @Nullable StoredPairs pairs;
    private @Nullable Reconsidering reconsidering;

    public PairsProcessor(RegionalSecret secret, Horizon memory) {
        this.secret = secret;
        this.mapping = new AlertMapping(secret);
        this.rules = new StageRules(memory);
    }

    @Override
    public void init(ProcessorContext<String, Claim> context) {
        super.init(context);
        pairs = new StoredPairs(
                context.getStateStore(Names.PAIRS_STORE),
                context.getStateStore(Names.PAIRS_OF_VEHICLES_STORE),
                context.getStateStore(Names.VEHICLE_HITS_STORE),
                secret);
        rules.load(context.getStateStore(Names.PAIRS_REFERENCE_STORE));
        reconsidering = new Reconsidering(
                context,
                context.getStateStore(Names.PAIRS_PROGRESS_STORE),
                context.getStateStore(Names.PAIRS_STORE),
                rules,
                key -> pairs().ofVehicle(secret.hash(key)).stream(),
                pair -> reconsider(pairs().of(pair), pair, context.currentSystemTimeMs()));
    }

    @Override
    public void process(Record<String, PairInput> record) {
        Object input = record.value().getInput();
        if (input instanceof TogethernessChange change) {
            String pair = change.getPairHash();
            PairHistory after = pairs().after(change);
            reconsider(after, pair, record.timestamp());
        } else if (input instanceof ObservationChange change) {
            pairs().changeHits(record.key(), ObservationMapping.read(change));
            pairs().ofVehicle(record.key()).forEach(pair -> reconsider(pairs().of(pair), pair, record.timestamp()));
        } else if (input instanceof Reference reference) {
            Objects.requireNonNull(reconsidering).after(rules.put(record.key(), reference));
        }
    }

    private void reconsider(PairHistory history, String pairHash, long timestamp) {
        Instant at = Instant.ofEpochMilli(timestamp);
        Speaker speaker = new Speaker(Speakers.PAIR, pairHash, history.pair().normalForm());
        Raised raised = new StoredRaised(speaker, context().getStateStore(Names.RAISED_BY_PAIRS_STORE), mapping, at);
        rules.detector()
                .reconsider(history, raised, Instant.ofEpochMilli(context().currentSystemTimeMs()))
                .forEach(said -> claim(said, speaker, at));
    }

    private void claim(AlertChange said, Speaker speaker, Instant at) {
        Alert alert = mapping.write(said, speaker, at);
        context().forward(new Record<>(alert.getAlertId(), new Claim(speaker.hash(), alert), at.toEpochMilli()));
    }

    private StoredPairs pairs() {
        return Objects.requireNonNull(pairs, "init() comes first");
    }
}
