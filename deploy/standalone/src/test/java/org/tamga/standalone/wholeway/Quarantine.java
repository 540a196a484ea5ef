package org.tamga.standalone.wholeway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tamga.events.Connection;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** Puts on the topic of seizures what no post would, and reads what became of it. */
record Quarantine(Connection connection) {

    void sendToSeizures(SeizureEvent event) {
        sendToSeizures(new AvroSerde<>(Registry.at(connection), SeizureEvent.class).encode(event));
    }

    void sendToSeizures(byte[] value) {
        try (var producer =
                new KafkaProducer<>(connection.toProperties(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(Topics.SEIZURES.name(), "test", value))
                    .get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that is committed to the topic now. */
    List<QuarantinedRecord> records() {
        Properties properties = connection.toProperties();
        properties.put("isolation.level", "read_committed");
        List<QuarantinedRecord> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                properties,
                new StringDeserializer(),
                new AvroSerde<>(Registry.at(connection), QuarantinedRecord.class).deserializer())) {
            TopicPartition partition = new TopicPartition(Topics.QUARANTINE.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> records.add(record.value()));
            }
        }
        return records;
    }
}
