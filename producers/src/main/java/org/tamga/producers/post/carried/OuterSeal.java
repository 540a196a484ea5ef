package org.tamga.producers.post.carried;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.tamga.events.seal.Seal;

/**
 * The seal over a carried file's bytes as they lie on the disk, since gzip has many forms of one content. It stands at the
 * end as a gzip member of its own, which is not compressed: of that there is one form only.
 *
 * @param length how many bytes it is over, from the beginning of the file
 */
record OuterSeal(Seal seal, long length) {
    /** In the place of a topic in the seal. */
    static final String TOPIC = "carried-bytes";

    private static final int BEFORE = SoleGzipStream.HEADER_LENGTH + 1 + 2 * Short.BYTES;
    private static final int AFTER = 2 * Integer.BYTES;
    private static final int LONGEST = 1_000;

    /** As it stands at the end of a file: a header, one stored block, the block's checksum and length. */
    static byte[] member(Seal seal) {
        byte[] text = seal.toBytes();
        CRC32 checksum = new CRC32();
        checksum.update(text);
        return ByteBuffer.allocate(BEFORE + text.length + AFTER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(SoleGzipStream.header())
                .put((byte) 1) // the last block, stored
                .putShort((short) text.length)
                .putShort((short) ~text.length)
                .put(text)
                .putInt((int) checksum.getValue())
                .putInt(text.length)
                .array();
    }

    /** Empty if the file does not end with one: it is of a former version, cut off or altered. */
    static Optional<OuterSeal> of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            long size = channel.size();
            if (size < AFTER) {
                return Optional.empty();
            }
            int text = bytes(channel, size - Integer.BYTES, Integer.BYTES).getInt();
            long start = size - BEFORE - AFTER - text;
            if (text < 0 || text > LONGEST || start < 0) {
                return Optional.empty();
            }
            byte[] member = bytes(channel, start, (int) (size - start)).array();
            return Seal.read(Arrays.copyOfRange(member, BEFORE, BEFORE + text))
                    .filter(seal -> Arrays.equals(member, member(seal)))
                    .map(seal -> new OuterSeal(seal, start));
        }
    }

    /** Of what it is over. */
    byte[] digest(Path file) throws IOException {
        MessageDigest digest = CarriedFile.digest();
        try (FileChannel channel = FileChannel.open(file)) {
            for (long at = 0; at < length; at += 1 << 16) {
                digest.update(bytes(channel, at, (int) Math.min(1 << 16, length - at)));
            }
        }
        return digest.digest();
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw new IOException("it became shorter while it was read");
            }
        }
        return bytes.flip();
    }
}
