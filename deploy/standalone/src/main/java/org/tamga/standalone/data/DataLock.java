package org.tamga.standalone.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.standalone.StartRefused;

/** Holds a data directory for one process. The operating system lets go of it however the process ends. */
public final class DataLock implements AutoCloseable {
    private final FileChannel channel;

    private DataLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the directory.
     *
     * @throws StartRefused if another process has it; names that process and since when
     */
    public static DataLock take(DataDirectory data, Instant now) {
        Path file = data.lock();
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw new StartRefused("The data directory " + data.root() + " is in use by " + holder(file)
                        + ": stop that one first, or choose another directory with --data DIR");
            }
            sign(channel, now);
            return new DataLock(channel);
        } catch (IOException e) {
            throw new StartRefused("The data directory " + data.root() + " cannot be locked", e);
        }
    }

    @Override
    public void close() throws IOException {
        channel.truncate(0);
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void sign(FileChannel channel, Instant now) throws IOException {
        String signature = "process " + ProcessHandle.current().pid() + ", started " + now;
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(signature.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String holder(Path file) throws IOException {
        String signature = Files.readString(file).strip();
        return signature.isEmpty() ? "another process" : signature;
    }
}
