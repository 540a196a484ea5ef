package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.standalone.up.BoxPorts;

/** What {@code tamga up} does when somebody pulls the plug, starts it twice, or asks it to stop. */
class KillIT {
    private static final String READY = "Ctrl-C stops it.";
    private static final TopicPartition QUARANTINE = new TopicPartition(Topics.QUARANTINE.name(), 0);

    @TempDir
    private Path data;

    @TempDir
    private Path otherData;

    @Test
    void whatWasAcceptedOutlivesAKillAndTheNextStartIsNotInItsOwnWay() throws Exception {
        BoxPorts ports = FreePorts.forBox();
        try (Launched killed = Launched.up(data, ports)) {
            killed.awaitLine(READY);
            send(ports, "accepted before the kill");
            killed.kill();
        }
        try (Launched again = Launched.up(data, ports)) {
            again.awaitLine(READY);
            assertThat(received(ports)).containsExactly("accepted before the kill");

            try (Launched sameData = Launched.up(data, FreePorts.forBox())) {
                assertThat(sameData.outcome())
                        .contains("The data directory " + data.toRealPath() + " is in use by process " + again.pid())
                        .contains("--data");
                assertThat(sameData.status()).isEqualTo(1);
            }
            try (Launched samePorts = Launched.up(otherData, ports)) {
                assertThat(samePorts.outcome())
                        .contains("Port " + ports.console())
                        .contains("console")
                        .contains("--console-port")
                        .doesNotContain("\tat ");
                assertThat(samePorts.status()).isEqualTo(1);
            }

            List<ProcessHandle> children = again.children();
            again.terminate();
            assertThat(again.outcome()).contains("Stopped.");
            assertThat(again.status()).isZero();
            assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
        }
    }

    private static void send(BoxPorts ports, String text) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client(ports), new ByteArraySerializer(), new ByteArraySerializer())) {
            byte[] value = text.getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(QUARANTINE.topic(), value)).get();
        }
    }

    private static List<String> received(BoxPorts ports) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client(ports), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(QUARANTINE));
            consumer.seekToBeginning(List.of(QUARANTINE));
            return consumer.poll(Duration.ofMinutes(1)).records(QUARANTINE).stream()
                    .map(ConsumerRecord::value)
                    .map(value -> new String(value, StandardCharsets.UTF_8))
                    .toList();
        }
    }

    private static Properties client(BoxPorts ports) {
        return new Connection("127.0.0.1:" + ports.kafka(), "http://127.0.0.1:" + ports.registry()).toProperties();
    }
}
