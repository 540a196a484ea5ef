package org.tamga.topology.backtest.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Records one after another, the last of them in memory and those before in a file. Safe for use by several threads. */
final class Part {
    private static final int FIRST = 256;

    private final SpillSpace space;
    private byte[] held = new byte[0];
    private int length;
    private long spilled;
    private @Nullable FileChannel file;

    Part(SpillSpace space) {
        this.space = space;
    }

    /** A record, which is the beginning of {@code record}: the hash of its group, its length, itself. */
    synchronized void append(long hash, byte[] record, int recordLength) {
        int size = Long.BYTES + Integer.BYTES + recordLength;
        if (length + size > space.heldBackByPart() && length > 0) {
            spill();
        }
        if (length + size > held.length) {
            int wanted = Math.min(Math.max(FIRST, held.length * 2), space.heldBackByPart());
            held = Arrays.copyOf(held, Math.max(length + size, wanted));
        }
        ByteBuffer.wrap(held, length, size).putLong(hash).putInt(recordLength).put(record, 0, recordLength);
        length += size;
    }

    synchronized long size() {
        return spilled + length;
    }

    /** All records; no more than fit into memory are asked for. */
    synchronized byte[] read() {
        byte[] all = new byte[Math.toIntExact(size())];
        readInto(ByteBuffer.wrap(all, 0, (int) spilled), 0);
        System.arraycopy(held, 0, all, (int) spilled, length);
        return all;
    }

    /** Some of the records, whole ones, from {@code offset} on. */
    synchronized byte[] read(long offset, int most) {
        if (offset >= spilled) {
            return Arrays.copyOfRange(held, (int) (offset - spilled), length);
        }
        byte[] some = new byte[(int) Math.min(most, spilled - offset)];
        readInto(ByteBuffer.wrap(some), offset);
        return some;
    }

    synchronized void close() {
        held = new byte[0];
        length = 0;
        spilled = 0;
        if (file != null) {
            try {
                file.close();
            } catch (IOException failed) {
                throw new UncheckedIOException("cannot close a temporary file: " + failed.getMessage(), failed);
            }
            file = null;
        }
    }

    private void spill() {
        if (file == null) {
            file = space.newFile();
        }
        ByteBuffer bytes = ByteBuffer.wrap(held, 0, length);
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes, spilled + bytes.position());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write to " + space.directory() + ": " + failed.getMessage(), failed);
        }
        spilled += length;
        space.written().addAndGet(length);
        length = 0;
    }

    private void readInto(ByteBuffer bytes, long offset) {
        try {
            while (file != null && bytes.hasRemaining()) {
                if (file.read(bytes, offset + bytes.position()) < 0) {
                    throw new IOException("a temporary file is shorter than what was written to it");
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "cannot read from " + space.directory() + ": " + failed.getMessage(), failed);
        }
    }
}
