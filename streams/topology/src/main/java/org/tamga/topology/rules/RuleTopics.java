package org.tamga.topology.rules;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;
import org.tamga.topology.mapping.Provenance;
import org.tamga.topology.mapping.RuleMapping;

/**
 * The topics of rules and operations. Of all who put at the same moment one succeeds: every writer takes the same
 * transactional id before it reads what is there, and whoever takes it later fences off those before, so that what was
 * judged against an older state is never written. All of a file is put in one transaction, or nothing.
 */
final class RuleTopics implements AutoCloseable {
    private static final String TRANSACTIONAL_ID = "tamga-rules";
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(200);

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
        Properties settings = connection.toProperties();
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        LogReading reading = new LogReading(rules, operations, memory);
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.of(Topics.RULES, Topics.OPERATIONS)
                    .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> reading.take(record.topic(), record.key(), record.value()));
            }
        }
        return reading.log();
    }

    /**
     * Puts what {@code proposing} makes of what is there now, unless it has problems.
     *
     * @throws KafkaException if Kafka does not answer in time or refuses; nothing was put, or it is not known
     */
    PutOutcome put(Function<RuleBook, Proposal> proposing, Function<Proposal.Change, Provenance> signing) {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions(); // from here on, who else begins to put fences this one off
            RuleLog before = read();
            Proposal proposal = proposing.apply(before.book());
            if (proposal.isRefused() || proposal.changes().isEmpty()) {
                return new PutOutcome(before, proposal, false);
            }
            List<ProducerRecord<String, byte[]>> records = proposal.changes().stream()
                    .map(change -> record(change.setting(), signing.apply(change)))
                    .toList();
            return new PutOutcome(before, proposal, !write(producer, records));
        }
    }

    /** Whether nobody else came in between. */
    private static boolean write(KafkaProducer<String, byte[]> producer, List<ProducerRecord<String, byte[]>> records) {
        try {
            producer.beginTransaction();
            records.forEach(producer::send); // what fails here fails the commit
            producer.commitTransaction();
            return true;
        } catch (KafkaException failed) {
            if (isFenced(failed)) {
                return false;
            }
            throw new KafkaException(
                    "it is not known whether the rules were put, `tamga rules history` tells: " + failed.getMessage(),
                    failed);
        }
    }

    private static boolean isFenced(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    private ProducerRecord<String, byte[]> record(Setting setting, Provenance provenance) {
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

    private Properties producerSettings() {
        Properties settings = connection.toProperties();
        int patience = (int) PATIENCE.toMillis();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, patience);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        return settings;
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
