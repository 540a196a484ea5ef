package org.tamga.events.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    @Test
    void linesEndAtLfOrCrLfAndTheLastOneNeedsNeither() throws IOException {
        assertThat(texts("one\ntwo\r\n\nfour")).containsExactly("one", "two", "", "four");
    }

    @Test
    void anEmptyStreamHasNoLines() throws IOException {
        assertThat(read(utf8(""))).isEmpty();
    }

    @Test
    void aByteOrderMarkIsSkippedAtTheStartOnly() throws IOException {
        assertThat(texts("\uFEFFone\n\uFEFFtwo")).containsExactly("one", "\uFEFFtwo");
    }

    @Test
    void lettersOfManyBytesMayLieAcrossTheBuffersEdge() throws IOException {
        String line = "x".repeat((1 << 16) - 1) + "Хоргос";
        assertThat(texts(line + "\n" + line)).containsExactly(line, line);
    }

    @Test
    void aLineOfTheGreatestLengthIsWholeAndOneMoreByteIsTooLong() throws IOException {
        String longest = "x".repeat(Line.LONGEST);
        List<Line> lines = read(utf8(longest + "\n" + longest + "y\nafter"));
        assertThat(lines.get(0)).isEqualTo(new Line.Text(1, longest, true));
        assertThat(lines.get(1)).isInstanceOf(Line.TooLong.class);
        assertThat(((Line.TooLong) lines.get(1)).bytes()).isEqualTo(Line.LONGEST + 1);
        assertThat(lines.get(2)).isEqualTo(new Line.Text(3, "after", true));
    }

    @Test
    void ofAVeryLongLineOnlyTheBeginningIsKeptAndTheNextOneIsRead() throws IOException {
        List<Line> lines = read(new SequenceInputStream(new Endless(200L << 20), utf8("\nafter")));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).text().length()).isLessThan(5_000);
        assertThat(((Line.TooLong) lines.get(0)).bytes()).isEqualTo(200L << 20);
        assertThat(lines.get(1)).isEqualTo(new Line.Text(2, "after", true));
    }

    @Test
    void whatIsNotUtf8IsMarkedAndQuotedAsFarAsItCanBeRead() throws IOException {
        byte[] russian = "ok\nплохо\nok".getBytes(Charset.forName("windows-1251"));
        List<Line> lines = read(new ByteArrayInputStream(russian));
        assertThat(lines.get(1)).isInstanceOf(Line.Malformed.class);
        assertThat(lines.get(1).text()).contains("\uFFFD");
        assertThat(lines.get(2)).isEqualTo(new Line.Text(3, "ok", true));
    }

    private static List<String> texts(String content) throws IOException {
        return read(utf8(content)).stream().map(Line::text).toList();
    }

    private static InputStream utf8(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Line> read(InputStream in) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (LineReader reader = new LineReader(in)) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                assertThat(line.number()).isEqualTo(lines.size() + 1);
                lines.add(line);
            }
        }
        return lines;
    }

    /** So many bytes without a line break, held nowhere. */
    private static final class Endless extends InputStream {
        private long left;

        Endless(long size) {
            left = size;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int count = (int) Math.min(length, left);
            Arrays.fill(into, offset, offset + count, (byte) 'x');
            left -= count;
            return count;
        }
    }
}
