package org.tamga.alerting.feed;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** What a {@link TopicReader} reads into. */
interface RecordSink {
    /** Where reading starts, by partition; a partition that is absent is read from its beginning. */
    Map<Integer, Long> start();

    /**
     * Takes a batch for good. If it throws, the same batch comes again.
     *
     * @param next the offset after the batch, by partition
     */
    void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next);

    /** Told once per reading, when everything that the topic held as reading began has been taken. */
    default void caughtUp() {}
}
