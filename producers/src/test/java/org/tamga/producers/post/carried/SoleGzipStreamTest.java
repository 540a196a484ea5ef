package org.tamga.producers.post.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

final class SoleGzipStreamTest {
    private static final byte[] CONTENT = IntStream.range(0, 300)
            .mapToObj(each -> "line " + each * each % 97 + "\n")
            .collect(Collectors.joining())
            .getBytes(StandardCharsets.UTF_8);

    private final byte[] whole = gzipped(CONTENT);

    @Test
    void whatJavaWritesIsRead() throws IOException {
        assertThat(read(whole)).isEqualTo(CONTENT);
        assertThat(read(gzipped(new byte[0]))).isEmpty();
    }

    @Test
    void anyBitTurnedBeforeOrAfterWhatIsDeflatedIsSeen() {
        int bits = whole.length * 8;
        IntStream.concat(IntStream.range(0, 80), IntStream.range(bits - 64, bits))
                .forEach(bit -> {
                    byte[] altered = whole.clone();
                    altered[bit / 8] ^= (byte) (1 << bit % 8);
                    assertThatThrownBy(() -> read(altered)).as("bit %s", bit).isInstanceOf(ZipException.class);
                });
    }

    @Test
    void nothingMayFollow() {
        assertThatThrownBy(() -> read(join(whole, new byte[1])))
                .isInstanceOf(ZipException.class)
                .hasMessage("something follows after its end");
        assertThatThrownBy(() -> read(join(whole, gzipped(new byte[0])))).hasMessage("something follows after its end");
    }

    @Test
    void whereverItIsCutThereAreWordsForIt() {
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("it is empty");
        for (int length = 10; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class).hasMessage("it ends too early");
        }
    }

    private static byte[] read(byte[] file) throws IOException {
        try (SoleGzipStream in = SoleGzipStream.of(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static byte[] gzipped(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
