package org.tamga.alerting.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.tamga.events.OperationRecord;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

class OperationRegisterTest {
    private static final Instant PUT_AT = Instant.parse("2026-03-01T00:00:00Z");

    private final AvroSerde<OperationRecord> serde =
            new AvroSerde<>(new Registry(new MockSchemaRegistryClient()), OperationRecord.class);
    private final OperationRegister register = new OperationRegister(serde);
    private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();

    @Test
    void theLatestVersionSaysWhoOwnsAnOperation() {
        put(operation("north-star", 2, false, "kz", "TJ"));
        put(operation("north-star", 1, false, "RU"));
        read();

        assertThat(register.owners("north-star")).containsExactlyInAnyOrder("KZ", "TJ");
    }

    @Test
    void anOperationThatHasEndedKeepsItsOwnersAndAnUnknownOneHasNone() {
        put(operation("north-star", 1, false, "KZ"));
        put(operation("north-star", 2, true, "KZ"));
        read();

        assertThat(register.owners("north-star")).containsExactly("KZ");
        assertThat(register.owners("south-star")).isEmpty();
    }

    @Test
    void whatCannotBeReadIsLeftOut() {
        put(operation("north-star", 1, false, "KZ"));
        topic.add(record(new byte[] {1, 2, 3}));
        topic.add(record(null));
        read();

        assertThat(register.owners("north-star")).containsExactly("KZ");
    }

    private void put(OperationRecord operation) {
        topic.add(record(serde.encode(operation)));
    }

    private ConsumerRecord<byte[], byte[]> record(byte[] value) {
        return new ConsumerRecord<>(
                Topics.OPERATIONS.name(), 0, topic.size(), "key".getBytes(StandardCharsets.UTF_8), value);
    }

    private void read() {
        TopicPartition partition = new TopicPartition(Topics.OPERATIONS.name(), 0);
        register.take(new ConsumerRecords<>(Map.of(partition, topic), Map.of()), Map.of(0, (long) topic.size()));
    }

    private static OperationRecord operation(String id, int version, boolean ended, String... owners) {
        return OperationRecord.newBuilder()
                .setId(id)
                .setVersion(version)
                .setOwners(List.of(owners))
                .setKeys(List.of())
                .setFrom(PUT_AT)
                .setUntil(PUT_AT)
                .setEnded(ended)
                .setAuthor("analyst")
                .setReason("a test")
                .setPutAt(PUT_AT)
                .build();
    }
}
