package org.tamga.producers.post.carried;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * What was gzipped, if it is the whole of a file and begins as Java's own writer begins it. {@link
 * java.util.zip.GZIPInputStream} passes over what the header says and over anything that follows: a file altered there
 * would be taken. One content may still be deflated in many ways, which the {@link OuterSeal} is for.
 */
final class SoleGzipStream extends InflaterInputStream {
    /** Deflated, no name, no time, no system. */
    private static final byte[] HEADER = HexFormat.of().parseHex("1f8b08000000000000ff");

    static final int HEADER_LENGTH = HEADER.length;

    private static final int TRAILER = 2 * Integer.BYTES;

    private final CRC32 checksum = new CRC32();
    private boolean hasEnded;

    private SoleGzipStream(InputStream deflated) {
        super(deflated, new Inflater(true), 1 << 16);
    }

    static byte[] header() {
        return HEADER.clone();
    }

    /**
     * Reads the header.
     *
     * @throws ZipException if it is another, also later, where the end is not as it has to be
     * @throws EOFException if the file ends too early, also later
     */
    static SoleGzipStream of(InputStream file) throws IOException {
        byte[] header = file.readNBytes(HEADER.length);
        if (header.length == 0) {
            throw new EOFException("it is empty");
        }
        if (!Arrays.equals(header, HEADER)) {
            throw new ZipException("it does not begin as \"tamga post export\" begins a file");
        }
        return new SoleGzipStream(file);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            checksum.update(into, offset, read);
        } else if (read < 0 && !hasEnded) {
            hasEnded = true;
            end();
        }
        return read;
    }

    @Override
    protected void fill() throws IOException {
        len = in.read(buf, 0, buf.length);
        if (len < 0) {
            throw new EOFException("it ends too early");
        }
        inf.setInput(buf, 0, len);
    }

    private void end() throws IOException {
        int left = inf.getRemaining();
        byte[] trailer =
                new SequenceInputStream(new ByteArrayInputStream(buf, len - left, left), in).readNBytes(TRAILER + 1);
        if (trailer.length < TRAILER) {
            throw new EOFException("it ends too early");
        }
        if (trailer.length > TRAILER) {
            throw new ZipException("something follows after its end");
        }
        ByteBuffer sums = ByteBuffer.wrap(trailer).order(ByteOrder.LITTLE_ENDIAN);
        if (sums.getInt() != (int) checksum.getValue() || sums.getInt() != (int) inf.getBytesWritten()) {
            throw new ZipException("its checksum is of something else");
        }
    }

    /** The inflater's memory is not Java's: it goes with the stream. */
    @Override
    public void close() throws IOException {
        inf.end();
        super.close();
    }
}
