package org.tamga.alerting.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.Carried;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.DeliveryState;
import org.tamga.alerting.delivery.Fault;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.directory.Addressee;
import org.tamga.alerting.delivery.sending.Courier;
import org.tamga.events.Connection;
import org.tamga.events.ReleasedMessage;
import org.tamga.events.Topic;
import org.tamga.events.TopicCreation;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** Puts messages on the recipients' own topics, and makes a topic with its first message. */
public final class ReleasedTopics implements Courier, AutoCloseable {
    private static final int LONGEST_SECONDS = 20;
    private static final String BLOCK_MILLIS = "10000";

    private final Connection connection;
    private final AvroSerde<ReleasedMessage> serde;
    private final Set<String> made = ConcurrentHashMap.newKeySet();
    private @Nullable Producer<byte[], byte[]> producer;

    public ReleasedTopics(Connection connection, Registry registry) {
        this.connection = connection;
        this.serde = new AvroSerde<>(registry, ReleasedMessage.class);
    }

    @Override
    public Carried carry(Delivery delivery, Message message, Addressee addressee) throws InterruptedException {
        Topic<ReleasedMessage> topic = Topics.released(delivery.lane().country());
        try {
            make(topic);
            producer()
                    .send(new ProducerRecord<>(
                            topic.name(), delivery.alertId().getBytes(UTF_8), serde.encode(record(delivery, message))))
                    .get(LONGEST_SECONDS, TimeUnit.SECONDS);
            return new Carried.Taken(DeliveryState.SENT);
        } catch (TimeoutException tooLong) {
            return Carried.Failed.of(Fault.TIMED_OUT);
        } catch (ExecutionException | KafkaException refused) {
            return Carried.Failed.of(Fault.TOPIC_NOT_TAKEN);
        }
    }

    private void make(Topic<ReleasedMessage> topic) throws InterruptedException {
        if (!made.contains(topic.name())) {
            Properties properties = connection.toProperties();
            properties.setProperty(AdminClientConfig.CLIENT_ID_CONFIG, "tamga-alerting-released");
            properties.setProperty(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, BLOCK_MILLIS);
            properties.setProperty(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCK_MILLIS);
            try (Admin admin = Admin.create(properties)) {
                TopicCreation.ensure(admin, List.of(topic));
            }
            made.add(topic.name());
        }
    }

    private static ReleasedMessage record(Delivery delivery, Message message) {
        return ReleasedMessage.newBuilder()
                .setMessageId(delivery.messageId())
                .setType(message.tells().type())
                .setRecipient(delivery.lane().country())
                .setAlertId(delivery.alertId())
                .setRevision(delivery.revision())
                .setQueuedAt(delivery.queuedAt())
                .setBody(new String(message.content(), UTF_8))
                .build();
    }

    private synchronized Producer<byte[], byte[]> producer() {
        Producer<byte[], byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings());
            producer = open;
        }
        return open;
    }

    private Properties settings() {
        Properties settings = connection.toProperties();
        settings.setProperty(ProducerConfig.CLIENT_ID_CONFIG, "tamga-alerting-released");
        settings.setProperty(ProducerConfig.ACKS_CONFIG, "all");
        settings.setProperty(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true");
        settings.setProperty(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCK_MILLIS);
        settings.setProperty(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, BLOCK_MILLIS);
        settings.setProperty(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, String.valueOf(LONGEST_SECONDS * 1_000));
        settings.setProperty(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.setProperty(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        return settings;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(java.time.Duration.ofSeconds(1));
        }
    }
}
