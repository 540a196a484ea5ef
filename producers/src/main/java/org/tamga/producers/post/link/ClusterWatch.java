package org.tamga.producers.post.link;

import java.util.Map;
import org.apache.kafka.common.ClusterResource;
import org.apache.kafka.common.ClusterResourceListener;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Passes bytes on as they are, and notices when the brokers become those of another cluster, which Kafka's clients tell
 * nobody but their serializers: a centre may be set up anew before a client gives the old one up.
 */
final class ClusterWatch implements Serializer<byte[]>, Deserializer<byte[]>, ClusterResourceListener {
    private volatile @Nullable String known;
    private volatile boolean isAnother;

    @Override
    public void onUpdate(ClusterResource cluster) {
        String now = cluster.clusterId();
        if (now == null) {
            return;
        }
        String before = known;
        isAnother |= before != null && !before.equals(now);
        known = now;
    }

    /** @throws LinkException if they did: nothing that this client sent or read is to be relied on */
    void check() throws LinkException {
        if (isAnother) {
            throw new LinkException("the centre was set up anew");
        }
    }

    @Override
    public byte[] serialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public byte[] deserialize(String topic, byte[] data) {
        return data;
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {}

    @Override
    public void close() {}
}
