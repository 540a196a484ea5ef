package org.tamga.topology.rules;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.OperationSetting;
import org.tamga.detection.rulebook.PatternSetting;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Setting;
import org.tamga.detection.rulebook.StopSetting;
import org.tamga.events.Connection;
import org.tamga.events.OperationRecord;
import org.tamga.events.Reachability;
import org.tamga.events.RuleRecord;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.topology.mapping.Provenance;
import org.tamga.topology.mapping.RuleMapping;
import org.tamga.topology.runtime.SingleWriter;

/**
 * The topics of rules and operations. Of all who put at the same moment one succeeds; all of a file is put, or nothing.
 */
final class RuleTopics implements AutoCloseable {
    private static final String TRANSACTIONAL_ID = "tamga-rules";
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Connection connection;
    private final Registry registry;
    private final Horizon memory;
    private final AvroSerde<RuleRecord> rules;
    private final AvroSerde<OperationRecord> operations;

    private RuleTopics(Connection connection, Registry registry, Horizon memory) {
        this.connection = connection;
        this.registry = registry;
        this.memory = memory;
        this.rules = new AvroSerde<>(registry, RuleRecord.class);
        this.operations = new AvroSerde<>(registry, OperationRecord.class);
    }

    /**
     * @param memory by which it is judged what counts of what was put
     * @throws UnreachableException if nobody answers
     */
    static RuleTopics at(Connection connection, Horizon memory) throws UnreachableException {
        Reachability.check(connection, PATIENCE, Topics.RULES, Topics.OPERATIONS);
        return new RuleTopics(connection, Registry.at(connection), memory);
    }

    /** @throws KafkaException if Kafka does not answer in time or refuses */
    RuleLog read() {
        LogReading reading = new LogReading(rules, operations, memory);
        TopicSnapshot.read(
                connection,
                List.of(Topics.RULES, Topics.OPERATIONS),
                record -> reading.take(record.topic(), record.key(), record.value()));
        return reading.log();
    }

    /**
     * Puts what {@code proposing} makes of what is there now, unless it has problems.
     *
     * @throws KafkaException if Kafka does not answer in time or refuses; nothing was put, or it is not known
     */
    PutOutcome put(Function<RuleBook, Proposal> proposing, Function<Proposal.Change, Provenance> signing) {
        try (SingleWriter writer = SingleWriter.begin(connection, TRANSACTIONAL_ID, PATIENCE)) {
            RuleLog before = read();
            Proposal proposal = proposing.apply(before.book());
            if (proposal.isRefused() || proposal.changes().isEmpty()) {
                return new PutOutcome(before, proposal, false);
            }
            List<ProducerRecord<String, byte @Nullable []>> records = new ArrayList<>();
            proposal.changes().forEach(change -> records.add(record(change.setting(), signing.apply(change))));
            return new PutOutcome(before, proposal, !write(writer, records));
        }
    }

    private static boolean write(SingleWriter writer, List<ProducerRecord<String, byte @Nullable []>> records) {
        try {
            return writer.write(records);
        } catch (KafkaException failed) {
            throw new KafkaException(
                    "it is not known whether the rules were put, `tamga rules history` tells: " + failed.getMessage(),
                    failed);
        }
    }

    private ProducerRecord<String, byte @Nullable []> record(Setting setting, Provenance provenance) {
        String key = RuleMapping.recordKey(setting);
        if (setting instanceof OperationSetting operation) {
            return new ProducerRecord<>(
                    Topics.OPERATIONS.name(), key, operations.encode(RuleMapping.record(operation, provenance)));
        }
        RuleRecord record = setting instanceof PatternSetting pattern
                ? RuleMapping.record(pattern, provenance)
                : RuleMapping.record((StopSetting) setting, provenance);
        return new ProducerRecord<>(Topics.RULES.name(), key, rules.encode(record));
    }

    @Override
    public void close() {
        registry.close();
    }

    /**
     * What became of a proposal.
     *
     * @param before what was there
     * @param isRaced whether somebody else put something at the same moment; then nothing was put
     */
    record PutOutcome(RuleLog before, Proposal proposal, boolean isRaced) {}
}
