package org.tamga.producers.post;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Holds a post's folder for one process. The operating system lets go of it however the process ends. */
public final class FolderLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderLock.class);

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws IOException if another process has it, or it cannot be written */
    public static FolderLock take(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("post.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new IOException("The folder " + folder + " is in use by another tamga post: stop that one first,"
                        + " or give this one a folder of its own with --data");
            }
            return new FolderLock(channel);
        } catch (java.nio.file.FileSystemException unwritable) {
            throw new IOException(
                    "The folder " + folder + " cannot be written (" + unwritable.getMessage()
                            + "): choose another with --data",
                    unwritable);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ending) {
            LOG.debug("The lock does not close: {}", ending.toString());
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
