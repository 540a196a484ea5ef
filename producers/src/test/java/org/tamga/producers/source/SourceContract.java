package org.tamga.producers.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.validation.ProblemCode;
import org.tamga.vocabulary.CheckpointRegister;

/** What every source of reports promises, whatever its format. */
public abstract class SourceContract {
    @TempDir
    Path folder;

    /** Lines before the first report, as they stand in every file of the format. */
    protected abstract List<String> header();

    /** The {@code n}-th of many different reports. */
    protected abstract String report(int n);

    /** A line that is no report, whose meaning ends with it. */
    protected abstract String noReport();

    protected abstract Format format();

    @Test
    void everyReportComesOutOnceInTheOrderOfTheFile() throws Exception {
        List<Entry> entries = read(report(1), report(2), report(3));
        assertThat(entries).hasSize(3).allSatisfy(entry -> assertThat(entry).isInstanceOf(Entry.Read.class));
        assertThat(entries).extracting(Entry::line).containsExactly(line(1), line(2), line(3));
        assertThat(entries).extracting(Entry::raw).containsExactly(report(1), report(2), report(3));
    }

    @Test
    void theFormatIsRecognised() throws Exception {
        try (OpenFile file = open(report(1))) {
            assertThat(file.format()).isEqualTo(format());
            assertThat(file.lines()).hasValue(header().size() + 1);
        }
    }

    @Test
    void blankLinesAreLeftOutButCounted() throws Exception {
        assertThat(read("", report(1), "   ", report(2), ""))
                .extracting(Entry::line)
                .containsExactly(line(2), line(4));
    }

    @Test
    void aBadLineIsRejectedWithAReasonAndTheOthersGoOn() throws Exception {
        List<Entry> entries = read(report(1), noReport(), report(2));
        assertThat(entries).hasSize(3);
        assertThat(entries.get(1)).isInstanceOfSatisfying(Entry.Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(line(2));
            assertThat(rejected.raw()).isEqualTo(noReport());
            assertThat(rejected.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.remedy()).isNotBlank());
        });
        assertThat(entries.get(2)).isInstanceOf(Entry.Read.class);
    }

    @Test
    void aLineOfTenMegabytesIsRejectedAndTheOthersGoOn() throws Exception {
        List<Entry> entries = read(report(1), "x".repeat(10_000_000), report(2));
        assertThat(codes(entries)).containsExactly(ProblemCode.LINE_TOO_LONG);
        assertThat(entries.get(1).raw().length()).isLessThan(5_000);
        assertThat(entries.get(2)).isInstanceOf(Entry.Read.class);
    }

    @Test
    void aDamagedLineAmongGoodOnesIsRejectedAlone() throws Exception {
        Path file = folder.resolve("damaged");
        Files.write(file, text(report(1), "\u0001", report(2)));
        byte[] bytes = Files.readAllBytes(file);
        IntStream.range(0, bytes.length).filter(i -> bytes[i] == 1).forEach(i -> bytes[i] = (byte) 0xE9);
        Files.write(file, bytes);
        assertThat(codes(read(file))).containsExactly(ProblemCode.NOT_UTF8);
    }

    @Test
    void windowsLineBreaksAndAByteOrderMarkChangeNothing() throws Exception {
        Path file = folder.resolve("windows");
        Files.writeString(
                file, "\uFEFF" + new String(text(report(1), report(2)), StandardCharsets.UTF_8).replace("\n", "\r\n"));
        assertThat(read(file)).isEqualTo(read(report(1), report(2)));
    }

    @Test
    void readingTwiceGivesTheSameReports() throws Exception {
        assertThat(read(report(1), report(2))).isEqualTo(read(report(1), report(2)));
    }

    @Test
    void aFileWithoutReportsIsNoFault() throws Exception {
        assertThat(read()).isEmpty();
    }

    protected final List<Entry> read(String... lines) throws IOException, UnreadableFileException {
        return read(Files.write(folder.resolve("reports"), text(lines)));
    }

    protected final List<Entry> read(Path path) throws IOException, UnreadableFileException {
        try (OpenFile file = open(path)) {
            List<Entry> entries = new ArrayList<>();
            for (Entry entry = file.source().next();
                    entry != null;
                    entry = file.source().next()) {
                entries.add(entry);
            }
            return entries;
        }
    }

    /** The line on which the {@code n}-th line after the header stands. */
    protected final long line(int n) {
        return (long) header().size() + n;
    }

    private OpenFile open(String... lines) throws IOException, UnreadableFileException {
        return open(Files.write(folder.resolve("reports"), text(lines)));
    }

    private static OpenFile open(Path path) throws IOException, UnreadableFileException {
        return OpenFile.open(new InputFile(path.toString()), ReadSettings.DEFAULT, CheckpointRegister.bundled());
    }

    private byte[] text(String... lines) {
        List<String> all = new ArrayList<>(header());
        all.addAll(Arrays.asList(lines));
        return String.join("\n", all).getBytes(StandardCharsets.UTF_8);
    }

    protected static List<ProblemCode> codes(List<Entry> entries) {
        return entries.stream()
                .filter(Entry.Rejected.class::isInstance)
                .map(entry -> ((Entry.Rejected) entry).problems().get(0).code())
                .toList();
    }
}
