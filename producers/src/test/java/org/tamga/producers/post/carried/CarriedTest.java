package org.tamga.producers.post.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealingKey;
import org.tamga.producers.post.Samples;
import org.tamga.producers.post.outbox.BrokenOutboxException;
import org.tamga.producers.post.outbox.Outbox;

final class CarriedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    private Path folder;

    private final SealingKey key = SealingKey.generate("KZ-KORDAY");
    private Outbox outbox;

    @BeforeEach
    void open() throws BrokenOutboxException {
        outbox = Outbox.open(folder.resolve("post"));
        for (int each = 0; each < 1_200; each++) {
            outbox.save(each % 2 == 0 ? Samples.seizure() : Samples.sighting(), null, NOON);
        }
    }

    @AfterEach
    void close() {
        outbox.close();
    }

    @Test
    void everythingThatWaitsIsCarriedInOrderAndStaysInTheOutbox() throws Exception {
        CarriedWriter.Written written = write();

        List<Long> numbers = new ArrayList<>();
        int reports = reader(written.file(), key)
                .read(report -> numbers.add(report.seal().sequence()));

        assertThat(reports).isEqualTo(1_200).isEqualTo(written.reports());
        assertThat(numbers).hasSize(1_200).isSorted().doesNotHaveDuplicates();
        assertThat(outbox.waiting(10_000, 1 << 30)).hasSize(1_200);
        assertThat(outbox.span(10)).hasToString("numbers 1191 to 1200");
    }

    @Test
    void anAlteredFileIsRefusedAsAWhole() throws Exception {
        Path file = write().file();
        assertRefused(
                altered(
                        file,
                        line -> line.contains("\"body\":\"")
                                ? line.replaceFirst("\"body\":\"(.)", "\"body\":\"/")
                                : line),
                "forged-seal");
        assertRefused(without(file, 5), "forged-seal");
        assertRefused(without(file, 1_201), "ends before its own end");
        assertRefused(altered(file, line -> line.replace("KZ-KORDAY", "KG-AK-ZHOL")), "unknown-post");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        assertRefused(file, "cut off");
        Files.writeString(file, "no gzip at all");
        assertRefused(file, "damaged");
        Files.write(file, new byte[0]);
        assertRefused(file, "it is empty");
    }

    @Test
    void noBitOfTheFileMayBeAnother() throws Exception {
        Path file = small();
        byte[] whole = Files.readAllBytes(file);
        int bits = whole.length * 8;
        for (int bit = 0; bit < bits; bit += bit < 80 || bit > bits - 2_400 ? 1 : 7) {
            byte[] altered = whole.clone();
            altered[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(file, altered);
            assertThatThrownBy(() -> reader(file, key).read(report -> {}))
                    .as("bit %s of %s", bit, bits)
                    .isInstanceOf(RefusedFile.class);
        }
        Files.write(file, whole);
        assertThat(reader(file, key).read(report -> {})).isEqualTo(1);
    }

    @Test
    void nothingMayFollowAndNothingBeTakenOff() throws Exception {
        Path file = small();
        byte[] whole = Files.readAllBytes(file);
        Files.writeString(file, "more", StandardOpenOption.APPEND);
        assertRefused(file, "something follows after its end");
        long sealed = OuterSeal.of(Files.write(file, whole)).orElseThrow().length();
        Files.write(file, Arrays.copyOf(whole, (int) sealed));
        assertRefused(file, "the seal over the whole file is missing");
    }

    /** Lines as they were, and no seal over the bytes. */
    @Test
    void aFileOfTheFormerVersionIsRead() throws Exception {
        List<String> lines = new ArrayList<>(lines(small()));
        lines.set(0, lines.get(0).replace("tamga-carried-v2", "tamga-carried-v1"));
        lines.remove(2);
        byte[] digest = CarriedFile.digest().digest((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        Seal seal = key.seal(CarriedFile.TOPIC, 1, CarriedFile.NO_SCHEMA, digest);
        lines.add(CarriedFile.object()
                .put("reports", 1)
                .put("seal", new String(seal.toBytes(), StandardCharsets.US_ASCII))
                .toString());

        assertThat(reader(write(folder.resolve("former"), lines), key).read(report -> {}))
                .isEqualTo(1);
    }

    @Test
    void aLineWithoutAnEndIsNotReadIntoMemory() throws Exception {
        Path file = folder.resolve("endless.tamga.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            byte[] some = new byte[1 << 20];
            Arrays.fill(some, (byte) 'x');
            for (int each = 0; each < 64; each++) {
                out.write(some);
            }
        }

        assertRefused(file, "longer than any report");
    }

    @Test
    void aKeyThatTheCentreDoesNotKnowIsNamed() throws Exception {
        Path file = write().file();

        assertThatThrownBy(() -> reader(file, SealingKey.generate("KZ-KORDAY")).read(report -> {}))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining("unknown-key")
                .hasMessageContaining("tamga posts admit")
                .hasMessageContaining("ingest it again")
                .hasMessageNotContaining("write it again");
    }

    @Test
    void whereNothingWaitsThereIsNoFile() throws Exception {
        try (Outbox empty = Outbox.open(folder.resolve("another"))) {
            assertThat(new CarriedWriter(key, empty).write(folder, NOON).reports())
                    .isZero();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** Of one report. */
    private Path small() throws Exception {
        try (Outbox another = Outbox.open(folder.resolve("small"))) {
            another.save(Samples.seizure(), null, NOON);
            return new CarriedWriter(key, another).write(folder, NOON).file();
        }
    }

    private CarriedWriter.Written write() throws IOException {
        return new CarriedWriter(key, outbox).write(folder, NOON);
    }

    private void assertRefused(Path file, String why) {
        List<Object> taken = new ArrayList<>();
        assertThatThrownBy(() -> reader(file, key).read(taken::add))
                .isInstanceOf(RefusedFile.class)
                .hasMessageContaining(why)
                .hasMessageContaining("Nothing of the file was taken");
        assertThat(taken).isEmpty();
    }

    private static Path without(Path file, int number) throws IOException {
        List<String> lines = new ArrayList<>(lines(file));
        lines.remove(number);
        return write(file, lines);
    }

    private static Path altered(Path file, UnaryOperator<String> change) throws IOException {
        return write(file, lines(file).stream().map(change).toList());
    }

    private static List<String> lines(Path file) throws IOException {
        long sealed = OuterSeal.of(file).orElseThrow().length();
        try (InputStream bytes = new FirstBytes(Files.newInputStream(file), sealed);
                GZIPInputStream in = new GZIPInputStream(bytes)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static Path write(Path beside, List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(beside.resolveSibling("altered.tamga.gz"), bytes.toByteArray());
    }

    private static CarriedReader reader(Path file, SealingKey known) {
        PostKey held = PostKey.newBuilder()
                .setId(known.id())
                .setPublicKey(ByteBuffer.wrap(known.publicKey()))
                .setFrom(NOON)
                .setState(PostKeyState.HOLDS)
                .setStateFrom(NOON)
                .build();
        CheckpointEntry entry = CheckpointEntry.newBuilder()
                .setId(known.post())
                .setCountry("KZ")
                .setName("Korday")
                .setCrossing("KORDAY")
                .setModes(List.of("road"))
                .setLatitude(43)
                .setLongitude(74)
                .setKeys(List.of(held))
                .build();
        return new CarriedReader(file, KeyRing.of(List.of(entry)), NOON);
    }
}
