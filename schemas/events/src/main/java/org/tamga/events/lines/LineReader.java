package org.tamga.events.lines;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of UTF-8 into lines at LF or CRLF. Never holds more than {@link Line#LONGEST} bytes of a line: the rest of
 * a longer one is skipped and reading goes on after it. A byte order mark at the start is skipped.
 */
public final class LineReader implements Closeable {
    private static final int BUFFER = 1 << 16;
    private static final int KEPT_OF_TOO_LONG = 2_000;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    private int position;
    private int limit;
    private long number;

    public LineReader(InputStream in) {
        this.in = in;
    }

    /** The next line; null after the last. */
    public @Nullable Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        line.reset();
        number++;
        long length = readLine();
        return length > Line.LONGEST ? tooLong(length) : decoded(line.toByteArray());
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Moves the bytes up to the next LF into {@link #line}, as far as they are kept; returns how many there were. */
    private long readLine() throws IOException {
        long length = 0;
        while (fill()) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            int kept = (int) Math.max(0, Math.min(end - position, (long) Line.LONGEST + 1 - length));
            line.write(buffer, position, kept);
            length += end - position;
            position = end;
            if (end < limit) {
                position++;
                return length;
            }
        }
        return length;
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(buffer, 0, BUFFER);
        return limit > 0;
    }

    private Line tooLong(long length) {
        String start = new String(line.toByteArray(), 0, KEPT_OF_TOO_LONG, StandardCharsets.UTF_8);
        return new Line.TooLong(number, start, length);
    }

    private Line decoded(byte[] bytes) {
        int start = number == 1 && startsWithMark(bytes) ? 3 : 0;
        int end = bytes.length > start && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        if (isAscii(bytes, start, end)) {
            return new Line.Text(number, new String(bytes, start, end - start, StandardCharsets.ISO_8859_1), true);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
            return new Line.Text(number, text, false);
        } catch (CharacterCodingException malformed) {
            return new Line.Malformed(number, new String(bytes, start, end - start, StandardCharsets.UTF_8));
        }
    }

    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static boolean isAscii(byte[] bytes, int start, int end) {
        for (int i = start; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }
}
