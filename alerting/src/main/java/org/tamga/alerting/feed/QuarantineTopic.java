package org.tamga.alerting.feed;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;
import org.tamga.events.QuarantinedRecord;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;
import org.tamga.events.serde.Registry;

/** The quarantine topic. Connects when the first bad record comes, so a healthy centre never does. */
final class QuarantineTopic implements Quarantine, AutoCloseable {
    private static final int LARGEST = 16 << 20;

    private final Connection connection;
    private final AvroSerde<QuarantinedRecord> serde;
    private @Nullable Producer<byte[], byte[]> producer;

    QuarantineTopic(Connection connection, Registry registry) {
        this.connection = connection;
        this.serde = new AvroSerde<>(registry, QuarantinedRecord.class);
    }

    @Override
    public synchronized void put(List<QuarantinedRecord> records) {
        Producer<byte[], byte[]> open = producer();
        List<Future<?>> sent = new ArrayList<>();
        for (QuarantinedRecord bad : records) {
            sent.add(open.send(new ProducerRecord<>(Topics.QUARANTINE.name(), key(bad), serde.encode(bad))));
        }
        open.flush();
        sent.forEach(QuarantineTopic::await);
    }

    private Producer<byte[], byte[]> producer() {
        if (producer == null) {
            Properties settings = connection.toProperties();
            settings.setProperty(ProducerConfig.CLIENT_ID_CONFIG, "tamga-alerting-quarantine");
            settings.setProperty(ProducerConfig.ACKS_CONFIG, "all");
            settings.setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
            settings.setProperty(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, String.valueOf(LARGEST));
            producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    private static byte @Nullable [] key(QuarantinedRecord bad) {
        ByteBuffer key = bad.getKey();
        if (key == null) {
            return null;
        }
        byte[] bytes = new byte[key.remaining()];
        key.duplicate().get(bytes);
        return bytes;
    }

    private static void await(Future<?> sent) {
        try {
            sent.get();
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        } catch (ExecutionException failure) {
            throw new KafkaException("The quarantine topic did not take a record", failure.getCause());
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
