package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.tamga.alerting.posts.Claim;
import org.tamga.alerting.posts.LifeSign;
import org.tamga.alerting.store.Offsets;
import org.tamga.alerting.store.PostStore;
import org.tamga.events.Heartbeat;
import org.tamga.events.Topics;
import org.tamga.events.serde.AvroSerde;

/** Takes the posts' signs of life into the store. One that is not the post's own is counted and passed over. */
final class HeartbeatIntake implements RecordSink {
    private final PostStore store;
    private final Supplier<String> clusterId;
    private final AvroSerde<Heartbeat> serde;
    private final Runnable awaitKeys;
    private final HeartbeatSeals seals;
    private final PostMeters meters;

    /**
     * @param awaitKeys returns when the keys of the posts are known: without them every sign would be refused
     */
    HeartbeatIntake(
            PostStore store,
            Supplier<String> clusterId,
            AvroSerde<Heartbeat> serde,
            Runnable awaitKeys,
            HeartbeatSeals seals,
            MeterRegistry meters) {
        this.store = store;
        this.clusterId = clusterId;
        this.serde = serde;
        this.awaitKeys = awaitKeys;
        this.seals = seals;
        this.meters = new PostMeters(meters, Topics.HEARTBEATS);
    }

    @Override
    public Map<Integer, Long> start() {
        awaitKeys.run();
        return store.offsets(clusterId.get(), Topics.HEARTBEATS.name()).next();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        meters.begin();
        List<LifeSign> signs = new ArrayList<>();
        records.forEach(record -> read(record).ifPresent(signs::add));
        PostStore.Heard heard = store.hear(signs, new Offsets(clusterId.get(), Topics.HEARTBEATS.name(), next));
        meters.note(PostRecord.TAKEN.code(), heard.taken());
        meters.note(PostRecord.OLDER.code(), heard.older());
        meters.note(PostRecord.STALE.code(), heard.stale());
        meters.count();
    }

    private Optional<LifeSign> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            meters.note(PostRecord.TOMBSTONE.code(), 1);
            return Optional.empty();
        }
        try {
            Heartbeat heartbeat = serde.decode(record.value());
            Optional<String> objection = seals.objection(record, heartbeat);
            if (objection.isPresent()) {
                return passOver(record, objection.get());
            }
            return Optional.of(sign(heartbeat, Instant.ofEpochMilli(record.timestamp())));
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (IllegalArgumentException malformed) {
            return passOver(record, PostRecord.MALFORMED.code());
        } catch (RuntimeException unreadable) {
            return passOver(record, PostRecord.UNREADABLE.code());
        }
    }

    private Optional<LifeSign> passOver(ConsumerRecord<byte[], byte[]> record, String why) {
        meters.passOver(why, record.partition(), record.offset());
        return Optional.empty();
    }

    private static LifeSign sign(Heartbeat heartbeat, Instant heardAt) {
        ByteBuffer digest = heartbeat.getDigest().duplicate();
        byte[] bytes = new byte[digest.remaining()];
        digest.get(bytes);
        return new LifeSign(
                heartbeat.getPost(),
                heardAt,
                heartbeat.getSentAt(),
                heartbeat.getClockOffsetMillis(),
                heartbeat.getLastSequence(),
                heartbeat.getWaiting(),
                heartbeat.getOldestWaiting(),
                new Claim(
                        heartbeat.getDigestFrom(),
                        heartbeat.getDigestTo(),
                        HexFormat.of().formatHex(bytes)),
                heartbeat.getVersion(),
                heartbeat.getFreeBytes(),
                heartbeat.getEverySeconds());
    }
}
