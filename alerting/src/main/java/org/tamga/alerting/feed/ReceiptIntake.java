package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.InterruptException;
import org.tamga.alerting.posts.Arrival;
import org.tamga.alerting.store.Offsets;
import org.tamga.alerting.store.PostStore;
import org.tamga.events.Receipt;
import org.tamga.events.ReceiptOutcome;
import org.tamga.events.Topics;
import org.tamga.events.seal.SealVerdict;
import org.tamga.events.serde.AvroSerde;

/** Takes from the receipts which reports of which post arrived. */
final class ReceiptIntake implements RecordSink {
    /** What was refused so may have been sent by anybody in the post's name: it must not close a gap. */
    private static final Set<String> OF_ANYBODY =
            Arrays.stream(SealVerdict.values()).map(SealVerdict::id).collect(Collectors.toUnmodifiableSet());

    private final PostStore store;
    private final Supplier<String> clusterId;
    private final AvroSerde<Receipt> serde;
    private final PostMeters meters;

    ReceiptIntake(PostStore store, Supplier<String> clusterId, AvroSerde<Receipt> serde, MeterRegistry meters) {
        this.store = store;
        this.clusterId = clusterId;
        this.serde = serde;
        this.meters = new PostMeters(meters, Topics.RECEIPTS);
    }

    @Override
    public Map<Integer, Long> start() {
        return store.offsets(clusterId.get(), Topics.RECEIPTS.name()).next();
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records, Map<Integer, Long> next) {
        meters.begin();
        List<Arrival> arrivals = new ArrayList<>();
        records.forEach(record -> read(record).ifPresent(arrivals::add));
        store.arrive(arrivals, new Offsets(clusterId.get(), Topics.RECEIPTS.name(), next));
        meters.note(PostRecord.TAKEN.code(), arrivals.size());
        meters.count();
    }

    private Optional<Arrival> read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) {
            meters.note(PostRecord.TOMBSTONE.code(), 1);
            return Optional.empty();
        }
        try {
            Receipt receipt = serde.decode(record.value());
            if (receipt.getOutcome() == ReceiptOutcome.REFUSED && OF_ANYBODY.contains(receipt.getReason())) {
                meters.note(PostRecord.SETTLES_NOTHING.code(), 1);
                return Optional.empty();
            }
            return Optional.of(new Arrival(
                    receipt.getPost(), receipt.getSequence(), receipt.getEventId(), receipt.getArrivedAt()));
        } catch (InterruptException stopped) {
            throw stopped;
        } catch (IllegalArgumentException malformed) {
            meters.passOver(PostRecord.MALFORMED.code(), record.partition(), record.offset());
        } catch (RuntimeException unreadable) {
            meters.passOver(PostRecord.UNREADABLE.code(), record.partition(), record.offset());
        }
        return Optional.empty();
    }
}
