package org.tamga.topology;

import static org.tamga.topology.Names.*;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.events.Alert;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Receipt;
import org.tamga.events.Report;
import org.tamga.events.Topic;
import org.tamga.events.Topics;
import org.tamga.events.internal.ChannelInput;
import org.tamga.events.internal.Claim;
import org.tamga.events.internal.CurrentEvent;
import org.tamga.events.internal.HistoryInput;
import org.tamga.events.internal.Ledger;
import org.tamga.events.internal.Observation;
import org.tamga.events.internal.ObservationChange;
import org.tamga.events.internal.PairInput;
import org.tamga.events.internal.Reconsideration;
import org.tamga.events.internal.Reference;
import org.tamga.events.internal.Togetherness;
import org.tamga.events.internal.TogethernessChange;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.events.validation.ReportValidator;
import org.tamga.topology.channels.ChannelsProcessor;
import org.tamga.topology.histories.HistoriesProcessor;
import org.tamga.topology.histories.HistoryOutput;
import org.tamga.topology.intake.Delivering;
import org.tamga.topology.intake.IntakeProcessor;
import org.tamga.topology.intake.ReportEncoding;
import org.tamga.topology.intake.RevisionProcessor;
import org.tamga.topology.intake.SealJudge;
import org.tamga.topology.intake.Settled;
import org.tamga.topology.intake.Verdict;
import org.tamga.topology.ledger.LedgerProcessor;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.RuleMapping;
import org.tamga.topology.quarantine.Quarantine;
import org.tamga.topology.reference.Broadcast;
import org.tamga.topology.reference.ReferenceIntake;
import org.tamga.topology.travel.MeetingsProcessor;
import org.tamga.topology.travel.PairsProcessor;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * The way of an event: intake judges whose word a report is, and the report; by event id its revisions are settled; by key its observations enter
 * histories, over which the patterns run; vehicles that meet again and again enter the histories of pairs; by alert id
 * the claims of all histories are settled, and the alert is published; alerts that hang together form channels. Rules
 * and operations go to every partition of every stage. The only place where the topology is built, so that every name is
 * held to account.
 */
public final class TamgaTopology {
    private final Registry registry;
    private final CheckpointRegister register;
    private final StreamsSettings settings;
    private final SealJudge seals;
    private final MeterRegistry meters;
    private final Properties properties;
    private final StreamsBuilder builder;
    private final AlertMapping mapping;

    /** @param keys with which posts seal, as they are now */
    public TamgaTopology(
            StreamsSettings settings,
            Registry registry,
            CheckpointRegister register,
            Supplier<KeyRing> keys,
            MeterRegistry meters) {
        this.settings = settings;
        this.registry = registry;
        this.register = register;
        this.seals = new SealJudge(keys, settings.input(), register);
        this.meters = meters;
        this.mapping = new AlertMapping(settings.secret());
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
                .branch(
                        (key, verdict) -> verdict instanceof Verdict.Answered,
                        Branched.withConsumer(this::tellRefusals, ANSWERED))
                .defaultBranch(Branched.withConsumer(this::detect, ACCEPTED));
        return builder.build(properties);
    }

    private void setAside(KStream<String, Verdict> refused) {
        refused.mapValues(verdict -> ((Verdict.Refused) verdict).record(), Named.as(TO_QUARANTINED))
                .to(Topics.QUARANTINE.name(), quarantine(QUARANTINE_SINK));
    }

    private void tellRefusals(KStream<String, Verdict> answered) {
        answered.map(TamgaTopology::byPost, Named.as(TO_REFUSALS)).to(Topics.RECEIPTS.name(), receipts(REFUSALS_SINK));
    }

    private static KeyValue<String, Receipt> byPost(String checkpoint, Verdict verdict) {
        Receipt receipt = ((Verdict.Answered) verdict).receipt();
        return KeyValue.pair(receipt.getPost(), receipt);
    }

    private Produced<String, Receipt> receipts(String sink) {
        return Produced.with(Serdes.String(), serde(Receipt.class)).withName(sink);
    }

    private Produced<String, QuarantinedRecord> quarantine(String sink) {
        return Produced.with(Serdes.String(), serde(QuarantinedRecord.class)).withName(sink);
    }

    private void detect(KStream<String, Verdict> accepted) {
        KStream<String, Reference> reference = reference();
        Map<String, KStream<String, HistoryOutput>> said = histories(accepted, reference);
        KStream<String, Claim> claims = branch(said, HISTORY_SAYS + CLAIMED)
                .mapValues(output -> ((HistoryOutput.Claimed) output).claim(), Named.as(TO_CLAIMS))
                .merge(
                        pairs(branch(said, HISTORY_SAYS + MET), branch(said, HISTORY_SAYS + HITS), reference),
                        Named.as(ALL_CLAIMS));
        KStream<String, Alert> alerts = claims.repartition(hop(CLAIMS, Claim.class))
                .process(() -> new LedgerProcessor(LEDGER_STORE, mapping, meters), Named.as(LEDGER), LEDGER_STORE);
        publish(alerts, ALERTS_SINK);
        publish(channels(alerts, reference), CHANNELS_SINK);
    }

    /** What every instance must know: one record for each rule, entry of a stop-list and operation. */
    private KStream<String, Reference> reference() {
        Horizon memory = settings.memory();
        Map<String, KStream<String, ReferenceIntake.Verdict>> judged = reference(
                        Topics.RULES,
                        RULES_SOURCE,
                        RULES_INTAKE,
                        rule -> RuleMapping.apply(RuleBook.STANDARD, rule, memory))
                .merge(
                        reference(
                                Topics.OPERATIONS,
                                OPERATIONS_SOURCE,
                                OPERATIONS_INTAKE,
                                operation -> RuleMapping.apply(RuleBook.STANDARD, operation, memory)),
                        Named.as(REFERENCE))
                .split(Named.as(REFERENCE_VERDICT))
                .branch((key, verdict) -> verdict instanceof ReferenceIntake.Refused, Branched.as(REFUSED))
                .defaultBranch(Branched.as(ACCEPTED));
        branch(judged, REFERENCE_VERDICT + REFUSED)
                .mapValues(verdict -> ((ReferenceIntake.Refused) verdict).record(), Named.as(REFERENCE_TO_QUARANTINED))
                .to(Topics.QUARANTINE.name(), quarantine(REFERENCE_QUARANTINE_SINK));
        return branch(judged, REFERENCE_VERDICT + ACCEPTED)
                .mapValues(verdict -> ((ReferenceIntake.Known) verdict).reference(), Named.as(TO_REFERENCE));
    }

    private <V extends SpecificRecord> KStream<String, ReferenceIntake.Verdict> reference(
            Topic<V> topic, String source, String name, Function<V, Ruling> judge) {
        AvroSerde<V> serde = serde(topic.valueType());
        return builder.stream(
                        topic.name(), Consumed.with(Serdes.String(), serde).withName(source))
                .processValues(() -> new ReferenceIntake<>(serde, judge, meters), Named.as(name));
    }

    private Map<String, KStream<String, HistoryOutput>> histories(
            KStream<String, Verdict> accepted, KStream<String, Reference> reference) {
        return changes(accepted)
                .merge(reference.mapValues(HistoryInput::new, Named.as(TO_HISTORIES)), Named.as(WITH_REFERENCE))
                .repartition(hop(OBSERVATIONS, HistoryInput.class)
                        .withStreamPartitioner(new Broadcast<>(input -> input.getInput() instanceof Reference)))
                .process(
                        () -> new HistoriesProcessor(settings.secret(), settings.memory()),
                        Named.as(HISTORIES),
                        HISTORIES_STORE,
                        RAISED_STORE,
                        SENT_TO_MEETINGS_STORE,
                        HISTORIES_REFERENCE_STORE,
                        HISTORIES_PROGRESS_STORE)
                .split(Named.as(HISTORY_SAYS))
                .branch((key, output) -> output instanceof HistoryOutput.Claimed, Branched.as(CLAIMED))
                .branch((key, output) -> output instanceof HistoryOutput.Met, Branched.as(MET))
                .branch((key, output) -> output instanceof HistoryOutput.VehicleHit, Branched.as(HITS))
                .noDefaultBranch();
    }

    /** What reports change in histories; what their posts are told, and what is no post's to say, goes its way. */
    private KStream<String, HistoryInput> changes(KStream<String, Verdict> accepted) {
        Map<String, KStream<String, Settled>> settled = accepted.map(TamgaTopology::byEventId, Named.as(BY_EVENT_ID))
                .repartition(hop(EVENTS_BY_ID, CurrentEvent.class))
                .process(
                        () -> new RevisionProcessor(
                                register, settings.secret(), settings.memory(), new ReportEncoding(registry), meters),
                        Named.as(REVISIONS),
                        CURRENT_EVENTS_STORE)
                .split(Named.as(REVISION_SAYS))
                .branch((key, said) -> said instanceof Settled.Changed, Branched.as(CHANGED))
                .branch((key, said) -> said instanceof Settled.Answered, Branched.as(ANSWERED))
                .branch((key, said) -> said instanceof Settled.Refused, Branched.as(REFUSED))
                .noDefaultBranch();
        branch(settled, REVISION_SAYS + REFUSED)
                .mapValues(said -> ((Settled.Refused) said).record(), Named.as(TO_FOREIGN))
                .to(Topics.QUARANTINE.name(), quarantine(FOREIGN_SINK));
        branch(settled, REVISION_SAYS + ANSWERED)
                .mapValues(said -> ((Settled.Answered) said).receipt(), Named.as(TO_RECEIPTS))
                .to(Topics.RECEIPTS.name(), receipts(RECEIPTS_SINK));
        return branch(settled, REVISION_SAYS + CHANGED)
                .mapValues(said -> ((Settled.Changed) said).input(), Named.as(TO_CHANGES));
    }

    private KStream<String, Claim> pairs(
            KStream<String, HistoryOutput> met,
            KStream<String, HistoryOutput> hits,
            KStream<String, Reference> reference) {
        return met.mapValues(output -> ((HistoryOutput.Met) output).change(), Named.as(TO_MEETINGS))
                .repartition(hop(MEETINGS, ObservationChange.class))
                .process(() -> new MeetingsProcessor(settings.secret()), Named.as(MEETING), MEETINGS_STORE)
                .merge(
                        hits.mapValues(
                                output -> new PairInput(((HistoryOutput.VehicleHit) output).change()),
                                Named.as(HITS_TO_PAIRS)),
                        Named.as(PAIRS_WITH_HITS))
                .merge(
                        reference.mapValues(PairInput::new, Named.as(REFERENCE_TO_PAIRS)),
                        Named.as(PAIRS_WITH_REFERENCE))
                .repartition(hop(PAIRS, PairInput.class)
                        .withStreamPartitioner(
                                new Broadcast<>(input -> !(input.getInput() instanceof TogethernessChange))))
                .process(
                        () -> new PairsProcessor(settings.secret(), settings.memory()),
                        Named.as(PAIR),
                        PAIRS_STORE,
                        PAIRS_OF_VEHICLES_STORE,
                        VEHICLE_HITS_STORE,
                        RAISED_BY_PAIRS_STORE,
                        PAIRS_REFERENCE_STORE,
                        PAIRS_PROGRESS_STORE);
    }

    private KStream<String, Alert> channels(KStream<String, Alert> alerts, KStream<String, Reference> reference) {
        return alerts.mapValues(ChannelInput::new, Named.as(TO_CHANNELS))
                .merge(
                        reference.mapValues(ChannelInput::new, Named.as(REFERENCE_TO_CHANNELS)),
                        Named.as(CHANNELS_WITH_REFERENCE))
                .repartition(hop(OPEN_ALERTS, ChannelInput.class).withNumberOfPartitions(1))
                .process(
                        () -> new ChannelsProcessor(settings.secret(), settings.memory()),
                        Named.as(CHANNELS),
                        CHANNEL_ALERTS_STORE,
                        CHANNEL_EVENTS_STORE,
                        CHANNELS_REFERENCE_STORE)
                .process(
                        () -> new LedgerProcessor(CHANNEL_LEDGER_STORE, mapping, meters),
                        Named.as(CHANNEL_LEDGER),
                        CHANNEL_LEDGER_STORE);
    }

    private void publish(KStream<String, Alert> alerts, String sink) {
        alerts.to(
                Topics.ALERTS.name(),
                Produced.with(Serdes.String(), serde(Alert.class)).withName(sink));
    }

    private static <V> KStream<String, V> branch(Map<String, KStream<String, V>> branches, String name) {
        return Objects.requireNonNull(branches.get(name), name);
    }

    private <V extends SpecificRecord> KStream<String, Verdict> intake(Topic<V> topic, String source, String name) {
        ReportValidator validator = new ReportValidator(register);
        return builder.stream(
                        topic.name(),
                        Consumed.with(Serdes.String(), Delivering.serde(serde(topic.valueType())))
                                .withName(source))
                .processValues(
                        () -> new IntakeProcessor<>(topic, seals, validator, settings.memory(), meters),
                        Named.as(name));
    }

    private static KeyValue<String, CurrentEvent> byEventId(String checkpoint, Verdict verdict) {
        Verdict.Accepted accepted = (Verdict.Accepted) verdict;
        Report report = accepted.report();
        return KeyValue.pair(report.eventId(), new CurrentEvent(report.record(), List.of(), accepted.delivery()));
    }

    private void stores() {
        builder.addStateStore(store(CURRENT_EVENTS_STORE, CurrentEvent.class));
        builder.addStateStore(store(HISTORIES_STORE, Observation.class));
        builder.addStateStore(store(RAISED_STORE, Alert.class));
        builder.addStateStore(names(SENT_TO_MEETINGS_STORE));
        builder.addStateStore(store(HISTORIES_REFERENCE_STORE, Reference.class));
        builder.addStateStore(store(HISTORIES_PROGRESS_STORE, Reconsideration.class));
        builder.addStateStore(store(MEETINGS_STORE, Observation.class));
        builder.addStateStore(store(PAIRS_STORE, Togetherness.class));
        builder.addStateStore(names(PAIRS_OF_VEHICLES_STORE));
        builder.addStateStore(store(VEHICLE_HITS_STORE, Observation.class));
        builder.addStateStore(store(RAISED_BY_PAIRS_STORE, Alert.class));
        builder.addStateStore(store(PAIRS_REFERENCE_STORE, Reference.class));
        builder.addStateStore(store(PAIRS_PROGRESS_STORE, Reconsideration.class));
        builder.addStateStore(store(LEDGER_STORE, Ledger.class));
        builder.addStateStore(store(CHANNEL_ALERTS_STORE, Alert.class));
        builder.addStateStore(names(CHANNEL_EVENTS_STORE));
        builder.addStateStore(store(CHANNELS_REFERENCE_STORE, Reference.class));
        builder.addStateStore(store(CHANNEL_LEDGER_STORE, Ledger.class));
    }

    private static StoreBuilder<KeyValueStore<String, String>> names(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), Serdes.String());
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
