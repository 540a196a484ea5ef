package org.tamga.topology.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.detection.rulebook.Setting;
import org.tamga.events.OperationRecord;
import org.tamga.events.RuleRecord;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.topology.mapping.Provenance;
import org.tamga.topology.mapping.RuleMapping;

/** Takes records as they lie on the topics of rules and operations; of one record key the last counts. */
final class LogReading {
    private final AvroSerde<RuleRecord> rules;
    private final AvroSerde<OperationRecord> operations;
    private final Horizon memory;
    private final Map<String, byte[]> ruleRecords = new LinkedHashMap<>();
    private final Map<String, byte[]> operationRecords = new LinkedHashMap<>();
    private final List<RuleLog.Put> puts = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private RuleBook book = RuleBook.STANDARD;

    LogReading(AvroSerde<RuleRecord> rules, AvroSerde<OperationRecord> operations, Horizon memory) {
        this.rules = rules;
        this.operations = operations;
        this.memory = memory;
    }

    void take(String topic, String key, byte @Nullable [] value) {
        Map<String, byte[]> records = topic.equals(Topics.RULES.name()) ? ruleRecords : operationRecords;
        records.remove(key);
        if (value != null) {
            records.put(key, value);
        }
    }

    RuleLog log() {
        ruleRecords.forEach((key, value) -> readable(key, () -> {
            RuleRecord record = rules.decode(value);
            settle(
                    key,
                    RuleMapping.apply(book, record, memory),
                    RuleMapping.setting(record),
                    RuleMapping.provenance(record));
        }));
        operationRecords.forEach((key, value) -> readable(key, () -> {
            OperationRecord record = operations.decode(value);
            settle(
                    key,
                    RuleMapping.apply(book, record, memory),
                    RuleMapping.setting(record),
                    RuleMapping.provenance(record));
        }));
        return new RuleLog(book, puts, leftOut);
    }

    private void readable(String key, Runnable record) {
        try {
            record.run();
        } catch (SerializationException unreadable) {
            leftOut.add(key + ": cannot be read: " + unreadable.getMessage());
        }
    }

    private void settle(String key, Ruling ruling, Optional<Setting> setting, Provenance provenance) {
        book = ruling.book();
        ruling.problems().forEach(problem -> leftOut.add(key + ": " + problem));
        if (!ruling.isRefused()) {
            setting.ifPresent(sound -> puts.add(new RuleLog.Put(sound, provenance)));
        }
    }
}
