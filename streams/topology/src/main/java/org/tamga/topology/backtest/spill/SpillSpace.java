package org.tamga.topology.backtest.spill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Where temporary files lie. Each goes with the process, however it ends: where the system allows it, its name is taken
 * away as soon as it is open.
 *
 * @param directory must be there
 * @param memory bytes of values that may be held back from the files, in all groups of one kind together
 * @param threads how many read at a time
 */
public record SpillSpace(Path directory, long memory, int threads, AtomicLong written) {
    static final int PARTS = 64;
    private static final int LEAST = 1 << 10;
    private static final int SHARE = 8;

    public SpillSpace(Path directory, long memory, int threads) {
        this(directory, memory, threads, new AtomicLong());
    }

    public SpillSpace {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is not 1 or more");
        }
        if (memory < LEAST) {
            throw new IllegalArgumentException("memory: " + memory + " bytes are too few; at least " + LEAST);
        }
    }

    /** A part of the heap, so that two kinds of groups, one of them being read, fit with what is made of them. */
    public static SpillSpace in(Path directory, int threads) {
        return new SpillSpace(directory, Runtime.getRuntime().maxMemory() / SHARE, threads);
    }

    /** Bytes that went to files so far. */
    public long spilled() {
        return written.get();
    }

    int heldBackByPart() {
        return (int) Math.min(Integer.MAX_VALUE / 4, Math.max(16, memory / PARTS));
    }

    /** What is read at once by one thread; a larger part is parted again. */
    long readAtOnce() {
        return Math.min(Integer.MAX_VALUE / 4, Math.max(LEAST, memory / 2 / threads));
    }

    FileChannel newFile() {
        Path file = directory.resolve("tamga-backtest-" + UUID.randomUUID() + ".tmp");
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException failed) {
            String why = Files.isDirectory(directory) ? failed.toString() : "there is no such directory";
            throw new UncheckedIOException("cannot write to " + directory + ": " + why, failed);
        }
    }
}
