package org.tamga.topology.backtest.spill;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.tamga.detection.batch.Groups;

/**
 * Groups in parts, by a hash of what they belong to; a part is read at once, and parted again if it is too large for that.
 * Only a single group is always in memory whole.
 */
public final class SpilledGroups<V> implements Groups<V> {
    private static final int BITS = Integer.numberOfTrailingZeros(SpillSpace.PARTS);
    private static final int DEEPEST = 5;
    private static final int HEADER = Long.BYTES + Integer.BYTES;

    /** Longer than any record: a report has at most a megabyte. */
    private static final int STRETCH = 4 << 20;

    private final Codec<V> codec;
    private final SpillSpace space;
    private final int depth;
    private final Part[] parts;
    private final ThreadLocal<PackedOutput> packing = ThreadLocal.withInitial(PackedOutput::new);

    SpilledGroups(Codec<V> codec, SpillSpace space) {
        this(codec, space, 0);
    }

    private SpilledGroups(Codec<V> codec, SpillSpace space, int depth) {
        this.codec = codec;
        this.space = space;
        this.depth = depth;
        this.parts = IntStream.range(0, SpillSpace.PARTS)
                .mapToObj(part -> new Part(space))
                .toArray(Part[]::new);
    }

    @Override
    public void add(V value) {
        PackedOutput packed = packing.get();
        packed.clear();
        codec.write(value, packed);
        append(mixed(codec.hash(value)), packed.bytes(), packed.length());
    }

    /** A value as {@link #pack} gave it, here or in other groups of the same codec. */
    public void add(Packed value) {
        append(mixed(value.hash()), value.bytes(), value.bytes().length);
    }

    /** The value as it is written, to be held elsewhere until it is clear whether it is added. */
    public Packed pack(V value) {
        PackedOutput packed = packing.get();
        packed.clear();
        codec.write(value, packed);
        return new Packed(codec.hash(value), Arrays.copyOf(packed.bytes(), packed.length()));
    }

    private void append(long hash, byte[] record, int length) {
        parts[(int) (hash >>> Long.SIZE - BITS * (depth + 1)) & SpillSpace.PARTS - 1].append(hash, record, length);
    }

    @Override
    public void forEach(Consumer<List<V>> each) {
        Workers.each(space.threads(), Arrays.asList(parts), part -> read(part, each));
    }

    @Override
    public void clear() {
        Arrays.stream(parts).forEach(Part::close);
    }

    private void read(Part part, Consumer<List<V>> each) {
        if (part.size() > space.readAtOnce() && depth < DEEPEST) {
            partedAgain(part, each);
        } else if (part.size() > 0) {
            groups(part.read(), each);
        }
    }

    private void partedAgain(Part part, Consumer<List<V>> each) {
        SpilledGroups<V> smaller = new SpilledGroups<>(codec, space, depth + 1);
        try {
            smaller.takeAll(part);
            for (Part small : smaller.parts) {
                smaller.read(small, each);
                small.close();
            }
        } finally {
            smaller.clear();
        }
    }

    /** Record by record; only whole ones are in a stretch that was held back. */
    private void takeAll(Part part) {
        long offset = 0;
        while (offset < part.size()) {
            int taken = takeSome(part.read(offset, STRETCH));
            if (taken == 0) {
                throw new IllegalStateException("a record is longer than " + STRETCH + " bytes");
            }
            offset += taken;
        }
    }

    /** How many bytes the whole records take that {@code stretch} begins with. */
    private int takeSome(byte[] stretch) {
        ByteBuffer in = ByteBuffer.wrap(stretch);
        int taken = 0;
        while (in.remaining() >= HEADER) {
            long hash = in.getLong();
            int length = in.getInt();
            if (in.remaining() < length) {
                break;
            }
            append(hash, Arrays.copyOfRange(stretch, in.position(), in.position() + length), length);
            in.position(in.position() + length);
            taken = in.position();
        }
        return taken;
    }

    private void groups(byte[] records, Consumer<List<V>> each) {
        PackedInput in = new PackedInput(records);
        long[] order = order(records);
        List<V> group = new ArrayList<>();
        for (int i = 0; i < order.length; i++) {
            group.add(codec.read(in.at((int) order[i] + HEADER)));
            if (i + 1 == order.length || order[i] >> Integer.SIZE != order[i + 1] >> Integer.SIZE) {
                apart(group, each);
                group = new ArrayList<>();
            }
        }
    }

    /** Hash above, place below, so that a plain sort brings together what belongs together. */
    private static long[] order(byte[] records) {
        ByteBuffer in = ByteBuffer.wrap(records);
        long[] order = new long[1024];
        int count = 0;
        while (in.hasRemaining()) {
            if (count == order.length) {
                order = Arrays.copyOf(order, count * 2);
            }
            int place = in.position();
            order[count++] = in.getLong() << Integer.SIZE | place;
            in.position(place + HEADER + in.getInt(place + Long.BYTES));
        }
        order = Arrays.copyOf(order, count);
        Arrays.sort(order);
        return order;
    }

    /** Two groups may have one hash. */
    private void apart(List<V> sameHash, Consumer<List<V>> each) {
        Object first = codec.groupOf(sameHash.get(0));
        if (sameHash.size() == 1
                || sameHash.stream().allMatch(value -> codec.groupOf(value).equals(first))) {
            each.accept(sameHash);
            return;
        }
        Map<Object, List<V>> groups = new LinkedHashMap<>();
        sameHash.forEach(value -> groups.computeIfAbsent(codec.groupOf(value), group -> new ArrayList<>())
                .add(value));
        groups.values().forEach(each);
    }

    /** Spreads the bits (the finaliser of SplitMix64, by Stafford's variant 13). */
    private static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
