package org.tamga.topology;

import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.tamga.events.Topics;
import org.tamga.topology.quarantine.Quarantine;
import org.tamga.topology.quarantine.QuarantineFaulty;
import org.tamga.topology.quarantine.QuarantineUnreadable;
import org.tamga.topology.quarantine.QuarantineUnsendable;

/** The configuration of Kafka Streams that Tamga's laws ask for. */
final class StreamsProperties {
    private static final int COMMIT_INTERVAL_MS = 20;

    /** Whoever waits for records does not commit meanwhile what the hop before has just given it. */
    private static final int POLL_MS = 5;

    private static final int SESSION_TIMEOUT_MS = 10_000;
    private static final int REGISTRY_OUTAGE_MS = 30 * 60_000;

    /** A history of a hot key can make one alert of many megabytes. */
    private static final int LARGEST_RECORD = 8 << 20;

    private StreamsProperties() {}

    static Properties of(StreamsSettings settings, Quarantine quarantine) {
        Properties properties = settings.connection().toProperties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, Topics.STREAMS_APPLICATION);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory().toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, settings.replicationFactor());

        // an alert must not be lost in a crash: the replayed report would look like a repetition
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL_MS);
        properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        // nobody sees a record before its transaction is committed, which sends what waits: one append for each
        // partition
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 10 * COMMIT_INTERVAL_MS);
        // with more, batches of a young transaction overtake each other at the broker and are sent again
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION), 1);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "zstd");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_RECORD);
        properties.put(StreamsConfig.topicPrefix("max.message.bytes"), String.valueOf(LARGEST_RECORD));
        // no order of arrival matters, so no partition waits for another; looking whether it should costs a seventh
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);

        properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic"); // the streams protocol lacks static membership
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_TIMEOUT_MS);
        properties.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        // while the registry is away a thread waits inside a poll; it must not be taken for dead
        properties.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG), REGISTRY_OUTAGE_MS);
        settings.instance()
                .ifPresent(name -> properties.put(
                        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), name));

        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUnreadable.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineFaulty.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, QuarantineUnsendable.class);
        properties.put(Quarantine.CONFIG, quarantine);
        return properties;
    }
}
