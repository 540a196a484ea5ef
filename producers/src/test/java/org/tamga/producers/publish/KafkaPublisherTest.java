package org.tamga.producers.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.errors.InvalidPidMappingException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.events.Connection;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.validation.ProblemCode;

class KafkaPublisherTest {
    private static final Report SEIZURE = report("{\"type\": \"seizure\", \"eventId\":"
            + " \"00000000-0000-4000-8000-000000000001\", \"occurredAt\": \"2024-06-14T17:35:22Z\", \"checkpoint\":"
            + " \"TJ-KAIRAGACH\", \"items\": [{\"substance\": \"heroin\"}]}");
    private static final Report IDENTIFICATION = report("{\"type\": \"identification\", \"eventId\":"
            + " \"00000000-0000-4000-8000-000000000002\", \"occurredAt\": \"2024-06-14T17:35:22Z\", \"checkpoint\":"
            + " \"TJ-KAIRAGACH\", \"method\": \"LAB\", \"result\": \"POSITIVE\", \"substance\": \"heroin\"}");

    private final MockProducer<String, byte[]> kafka =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final KafkaPublisher publisher =
            new KafkaPublisher("broker:9092", kafka, report -> report.eventId().getBytes(StandardCharsets.UTF_8));
    private final List<SendOutcome> outcomes = new ArrayList<>();

    @Test
    void eachKindOfReportGoesToItsTopicUnderItsKey() {
        publisher.send(SEIZURE, "TJ-KAIRAGACH", outcomes::add);
        publisher.send(IDENTIFICATION, "TJ-KAIRAGACH", outcomes::add);
        assertThat(kafka.history())
                .extracting(record -> record.topic() + " " + record.key())
                .containsExactly("seizures TJ-KAIRAGACH", "identifications TJ-KAIRAGACH");
    }

    @Test
    void nothingIsSentBeforeKafkaSaysSo() {
        publisher.send(SEIZURE, "TJ-KAIRAGACH", outcomes::add);
        assertThat(outcomes).isEmpty();
        kafka.completeNext();
        assertThat(outcomes).singleElement().isInstanceOf(SendOutcome.Sent.class);
    }

    @Test
    void whatKafkaDoesNotWantIsRefusedWithItsReason() {
        publisher.send(SEIZURE, "TJ-KAIRAGACH", outcomes::add);
        publisher.send(SEIZURE, "TJ-KAIRAGACH", outcomes::add);
        kafka.errorNext(new RecordTooLargeException("2 MB is too much"));
        kafka.errorNext(new TopicAuthorizationException("seizures"));
        assertThat(outcomes)
                .hasSize(2)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                SendOutcome.Refused.class,
                                refused ->
                                        assertThat(refused.problem().code()).isEqualTo(ProblemCode.REFUSED_BY_BROKER)));
        assertThat(outcomes.get(0).toString()).contains("2 MB is too much");
        assertThat(outcomes.get(1).toString()).contains("seizures");
    }

    @Test
    void aKafkaThatDoesNotAnswerIsLost() {
        publisher.send(SEIZURE, "TJ-KAIRAGACH", outcomes::add);
        kafka.errorNext(new TimeoutException("Expiring 1 record"));
        assertThat(outcomes).containsExactly(new SendOutcome.Lost("broker:9092: no acknowledgement for 45 s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "fenced"})
    void aProducerThatCannotGoOnIsLostAndThrowsNothing(String how) {
        if (how.equals("closed")) {
            publisher.close();
        } else {
            kafka.sendException = new InvalidPidMappingException("no such producer");
        }
        publisher.send(SEIZURE, "TJ-KAIRAGACH", outcomes::add);
        assertThat(outcomes).singleElement().isInstanceOf(SendOutcome.Lost.class);
    }

    @Test
    void allReplicasAcknowledgeAndNothingIsWrittenTwice() {
        Properties settings =
                KafkaPublisher.settings(new Connection("broker:9092", "http://registry:8081", Map.of("acks", "0")));
        assertThat(settings)
                .containsEntry(ProducerConfig.ACKS_CONFIG, "all")
                .containsEntry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true)
                .containsEntry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    }

    private static Report report(String json) {
        return ((Reading.Read) EventJson.read(json)).report();
    }
}
