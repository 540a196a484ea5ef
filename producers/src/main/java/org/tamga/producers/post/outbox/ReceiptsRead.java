package org.tamga.producers.post.outbox;

import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Up to where receipts have been read.
 *
 * @param clusterId of the Kafka cluster: positions of another one mean nothing
 * @param next the next offset to read
 */
public record ReceiptsRead(String clusterId, int partition, long next) {

    void write(Handle handle) {
        handle.execute(
                "insert into receipts_read (cluster_id, partition, next) values (?, ?, ?)"
                        + " on conflict (cluster_id, partition) do update set next = excluded.next",
                clusterId,
                partition,
                next);
    }

    static Optional<Long> next(Handle handle, String clusterId, int partition) {
        return handle.createQuery("select next from receipts_read where cluster_id = ? and partition = ?")
                .bind(0, clusterId)
                .bind(1, partition)
                .mapTo(Long.class)
                .findOne();
    }
}
