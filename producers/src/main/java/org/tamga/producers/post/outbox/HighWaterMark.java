package org.tamga.producers.post.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The highest number that was ever shown as saved, in a file of its own. SQLite takes a write-ahead log that was cut or
 * removed for one that ended there; by this an outbox that has lost reports is told from one that never had them. It is
 * raised after the report is on the disk and before anybody is told, so it never says too much.
 */
final class HighWaterMark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HighWaterMark.class);
    private static final int LENGTH = 20; // overwritten in place: within one sector, and needs no room on a full disk

    private final FileChannel channel;
    private long reached;

    private HighWaterMark(FileChannel channel, long reached) {
        this.channel = channel;
        this.reached = reached;
    }

    /** Makes the file if it is not there: then nothing was shown yet. */
    static HighWaterMark open(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            return new HighWaterMark(channel, read(channel, file));
        } catch (IOException unreadable) {
            channel.close();
            throw unreadable;
        }
    }

    /** 0 before the first. */
    synchronized long reached() {
        return reached;
    }

    /** Returns once it is on the disk that numbers up to this one were given. */
    synchronized void raiseTo(long sequence) throws IOException {
        if (sequence <= reached) {
            return;
        }
        String line = "%0" + (LENGTH - 1) + "d\n";
        ByteBuffer bytes = ByteBuffer.wrap(line.formatted(sequence).getBytes(StandardCharsets.US_ASCII));
        channel.write(bytes, 0);
        channel.force(false);
        reached = sequence;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ending) {
            LOG.debug("The mark does not close: {}", ending.toString());
        }
    }

    private static long read(FileChannel channel, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH);
        channel.read(bytes, 0);
        String line = new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII);
        if (line.matches("\\d{19}\\n")) {
            return Long.parseLong(line.strip());
        }
        if (!line.isEmpty()) {
            LOG.warn("{} cannot be read; it is not checked whether reports were lost", file);
        }
        return 0;
    }
}
