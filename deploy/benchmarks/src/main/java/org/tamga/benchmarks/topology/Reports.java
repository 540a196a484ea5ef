package org.tamga.benchmarks.topology;

import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.events.Connection;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Subject;
import org.tamga.events.SubjectKind;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** Publishes passages as a post does: a hit is a positive identification of a vehicle, everything else a sighting. */
final class Reports implements AutoCloseable {
    private static final int COUNTRY = 2;

    private final Producer<String, IdentificationEvent> producer;

    Reports(Connection connection, Registry registry) {
        Properties properties = connection.toProperties();
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        producer = new KafkaProducer<>(
                properties, new StringSerializer(), new AvroSerde<>(registry, IdentificationEvent.class).serializer());
    }

    /** Returns when Kafka has all of them. */
    void publish(List<Passage> passages) {
        passages.forEach(this::send);
        producer.flush();
    }

    void send(Passage passage) {
        producer.send(new ProducerRecord<>(Topics.IDENTIFICATIONS.name(), passage.checkpoint(), event(passage)));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static IdentificationEvent event(Passage passage) {
        return IdentificationEvent.newBuilder()
                .setEventId(passage.id())
                .setCheckpoint(passage.checkpoint())
                .setOccurredAt(Instant.ofEpochMilli(passage.time()))
                .setMethod("ANPR")
                .setResult(passage.hit() ? IdentificationResult.POSITIVE : IdentificationResult.SIGHTING)
                .setSubjects(List.of(Subject.newBuilder()
                        .setKind(SubjectKind.VEHICLE)
                        .setPlate(passage.vehicle().substring(COUNTRY))
                        .setCountry(passage.vehicle().substring(0, COUNTRY))
                        .build()))
                .build();
    }
}
