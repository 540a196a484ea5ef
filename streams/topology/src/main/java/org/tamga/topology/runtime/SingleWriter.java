package org.tamga.topology.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Connection;

/**
 * Of all who write under one name at the same moment one succeeds: each takes the same transactional id before it reads
 * what is there, and whoever takes it later fences off those before, so that what was judged against an older state is
 * never written. All of it is written in one transaction, or nothing.
 */
public final class SingleWriter implements AutoCloseable {
    private final KafkaProducer<String, byte[]> producer;

    private SingleWriter(KafkaProducer<String, byte[]> producer) {
        this.producer = producer;
    }

    /**
     * From here on, who else begins fences this one off: read after this what is there.
     *
     * @throws KafkaException if Kafka does not answer within {@code patience}
     */
    public static SingleWriter begin(Connection connection, String transactionalId, Duration patience) {
        KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                settings(connection, transactionalId, (int) patience.toMillis()),
                new StringSerializer(),
                new ByteArraySerializer());
        try {
            producer.initTransactions();
            return new SingleWriter(producer);
        } catch (RuntimeException failed) {
            producer.close(Duration.ZERO);
            throw failed;
        }
    }

    /**
     * Whether nobody else came in between; otherwise nothing is written.
     *
     * @throws KafkaException if it fails for any other reason; whether it was written is then not known
     */
    public boolean write(List<ProducerRecord<String, byte @Nullable []>> records) {
        try {
            producer.beginTransaction();
            records.forEach(producer::send); // what fails here fails the commit
            producer.commitTransaction();
            return true;
        } catch (KafkaException failed) {
            if (isFenced(failed)) {
                return false;
            }
            throw failed;
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

    private static Properties settings(Connection connection, String transactionalId, int patience) {
        Properties settings = connection.toProperties();
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, patience);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        return settings;
    }

    @Override
    public void close() {
        producer.close();
    }
}
