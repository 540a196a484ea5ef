package org.tamga.alerting.feed;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.events.OperationRecord;
import org.tamga.events.serde.AvroSerde;
import org.tamga.vocabulary.Countries;

/**
 * Who owns each operation, by its latest version on the topic; read whole at every start and kept current. An operation that
 * has ended keeps its owners: what was kept to them stays so.
 */
public final class OperationRegister implements RecordSink {
    private static final Logger LOG = LoggerFactory.getLogger(OperationRegister.class);

    private final AvroSerde<OperationRecord> serde;
    private final Map<String, OperationRecord> latest = new ConcurrentHashMap<>();

    OperationRegister(AvroSerde<OperationRecord> serde) {
        this.serde = serde;
    }

    /** The countries that own it; empty if it is not known, so that nobody is taken for an owner. */
    public Set<String> owners(String operation) {
        OperationRecord known = latest.get(operation);
        return known == null
                ? Set.of()
                : known.getOwners().stream().map(Countries::normalise).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Map<Integer, Long> start() {
        return Map.of();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        records.forEach(this::take);
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            OperationRecord operation = serde.decode(record.value());
            latest.merge(
                    operation.getId(),
                    operation,
                    (known, read) -> read.getVersion() >= known.getVersion() ? read : known);
        } catch (RuntimeException unreadable) {
            LOG.atWarn()
                    .addKeyValue("partition", record.partition())
                    .addKeyValue("offset", record.offset())
                    .log("An operation's record cannot be read and is left out: {}", unreadable.getMessage());
        }
    }
}
