package org.tamga.topology;

import static org.tamga.topology.Names.*;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.tamga.detection.Detector;
import org.tamga.events.Alert;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Report;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.internal.Ledger;
import org.tamga.events.internal.Observation;
import org.tamga.events.internal.ObservationChange;
import org.tamga.events.internal.RaisedAlerts;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.events.validation.ReportValidator;
import org.tamga.topology.histories.DetectionProcessor;
import org.tamga.topology.intake.IntakeProcessor;
import org.tamga.topology.intake.RevisionProcessor;
import org.tamga.topology.intake.Verdict;
import org.tamga.topology.ledger.LedgerProcessor;
import org.tamga.topology.quarantine.Quarantine;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * The way of an event: intake judges a report; by event id its revisions are settled; by key its observations enter a
 * history, over which the patterns run; by alert id the claims of all histories are settled; the alert is published. The
 * only place where the topology is built, so that every name is held to account.
 */
public final class TamgaTopology {
    private final Registry registry;
    private final CheckpointRegister register;
    private final StreamsSettings settings;
    private final MeterRegistry meters;
    private final Properties properties;
    private final StreamsBuilder builder;

    public TamgaTopology(
            StreamsSettings settings, Registry registry, CheckpointRegister register, MeterRegistry meters) {
        this.settings = settings;
        this.registry = registry;
        this.register = register;
        this.meters = meters;
        StreamsMeters.startIntakeAtZero(meters);
        this.properties = StreamsProperties.of(
                settings, new Quarantine(serde(QuarantinedRecord.class), meters, Clock.systemUTC()));
        this.builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
    }

    /** The configuration that goes with the topology. */
    public Properties properties() {
        return properties;
    }

    public Topology build() {
        stores();
        intake(Topics.SEIZURES, SEIZURES_SOURCE, SEIZURES_INTAKE)
                .merge(
                        intake(Topics.IDENTIFICATIONS, IDENTIFICATIONS_SOURCE, IDENTIFICATIONS_INTAKE),
                        Named.as(VERDICTS))
                .split(Named.as(INTAKE_VERDICT))
                .branch(
                        (key, verdict) -> verdict instanceof Verdict.Refused,
                        Branched.withConsumer(this::setAside, REFUSED))
                .defaultBranch(Branched.withConsumer(this::detect, ACCEPTED));
        return builder.build(properties);
    }

    private void setAside(KStream<String, Verdict> refused) {
        refused.mapValues(verdict -> ((Verdict.Refused) verdict).record(), Named.as(TO_QUARANTINED))
                .to(
                        Topics.QUARANTINE.name(),
                        Produced.with(Serdes.String(), serde(QuarantinedRecord.class))
                                .withName(QUARANTINE_SINK));
    }

    private void detect(KStream<String, Verdict> accepted) {
        accepted.map(TamgaTopology::byEventId, Named.as(BY_EVENT_ID))
                .repartition(hop(EVENTS_BY_ID, CurrentEvent.class))
                .process(
                        () -> new RevisionProcessor(
                                register, settings.secret(), settings.rules().memory(), meters),
                        Named.as(REVISIONS),
                        CURRENT_EVENTS_STORE)
                .repartition(hop(OBSERVATIONS, ObservationChange.class))
                .process(
                        () -> new DetectionProcessor(
                                new Detector(settings.rules()),
                                settings.secret().version()),
                        Named.as(DETECTION),
                        HISTORIES_STORE,
                        RAISED_STORE)
                .repartition(hop(CLAIMS, Claim.class))
                .process(() -> new LedgerProcessor(meters), Named.as(LEDGER), LEDGER_STORE)
                .to(
                        Topics.ALERTS.name(),
                        Produced.with(Serdes.String(), serde(Alert.class)).withName(ALERTS_SINK));
    }

    private <V extends SpecificRecord> KStream<String, Verdict> intake(Topic<V> topic, String source, String name) {
        AvroSerde<V> serde = serde(topic.valueType());
        ReportValidator validator = new ReportValidator(register);
        return builder.stream(
                        topic.name(), Consumed.with(Serdes.String(), serde).withName(source))
                .processValues(() -> new IntakeProcessor<>(topic, serde, validator, meters), Named.as(name));
    }

    private static KeyValue<String, CurrentEvent> byEventId(String checkpoint, Verdict verdict) {
        Report report = ((Verdict.Accepted) verdict).report();
        return KeyValue.pair(report.eventId(), new CurrentEvent(report.record(), List.of()));
    }

    private void stores() {
        builder.addStateStore(store(CURRENT_EVENTS_STORE, CurrentEvent.class));
        builder.addStateStore(store(HISTORIES_STORE, Observation.class));
        builder.addStateStore(store(RAISED_STORE, RaisedAlerts.class));
        builder.addStateStore(store(LEDGER_STORE, Ledger.class));
    }

    private <V extends SpecificRecord> StoreBuilder<KeyValueStore<String, V>> store(String name, Class<V> type) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), serde(type));
    }

    private <V extends SpecificRecord> Repartitioned<String, V> hop(String name, Class<V> type) {
        return Repartitioned.with(Serdes.String(), serde(type))
                .withName(name)
                .withNumberOfPartitions(Topics.SEIZURES.partitions());
    }

    private <V extends SpecificRecord> AvroSerde<V> serde(Class<V> type) {
        return new AvroSerde<>(registry, type);
    }
}
