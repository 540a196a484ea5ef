package org.tamga.alerting.store;

import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads and writes where reading goes on. */
final class OffsetRows {
    private OffsetRows() {}

    static Offsets read(Handle handle, String clusterId, String topic) {
        Map<Integer, Long> next = new HashMap<>();
        handle.createQuery("select partition_id, next_offset from kafka_offset"
                        + " where cluster_id = :cluster and topic = :topic")
                .bind("cluster", clusterId)
                .bind("topic", topic)
                .map((row, context) -> Map.entry(row.getInt("partition_id"), row.getLong("next_offset")))
                .forEach(entry -> next.put(entry.getKey(), entry.getValue()));
        return new Offsets(clusterId, topic, next);
    }

    static void write(Handle handle, Offsets offsets) {
        offsets.next()
                .forEach((partition, next) -> handle.createUpdate(
                                "insert into kafka_offset (cluster_id, topic, partition_id, next_offset)"
                                        + " values (:cluster, :topic, :partition, :next)"
                                        + " on conflict (cluster_id, topic, partition_id)"
                                        + " do update set next_offset = excluded.next_offset")
                        .bind("cluster", offsets.clusterId())
                        .bind("topic", offsets.topic())
                        .bind("partition", partition)
                        .bind("next", next)
                        .execute());
    }
}
