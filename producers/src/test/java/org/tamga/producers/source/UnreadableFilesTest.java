package org.tamga.producers.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tamga.vocabulary.CheckpointRegister;

/** Files that cannot be read at all: one message that names the file, what was found and what to do. */
class UnreadableFilesTest {
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final String HEADER =
            "COUNTRY;ADMINISTRATIVE_DIVISION;PLACE;SEIZURE_DATE;DRUG_NAME;AMOUNT;DRUG_UNIT;HIDING_PLACE;INSTALLATION;"
                    + "TRANSPORT;PRODUCING_COUNTRY;DEPARTURE_COUNTRY;DESTINATION_COUNTRY;ROUTING";
    private static final String ROW = "Kazakhstan;;г. Алматы;2014-03-01;Heroin;1;Kilogram;;;;;;;";
    private static final String TABLE = HEADER + "\n" + ROW + "\n" + ROW + "\n" + ROW + "\n";

    @TempDir
    Path folder;

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(
                        "ids.csv",
                        TABLE.getBytes(WINDOWS),
                        "not UTF-8, first seen in line 2",
                        "--encoding windows-1251"),
                Arguments.of("ids.csv", TABLE.getBytes(StandardCharsets.UTF_16), "UTF-16", "--encoding UTF-16"),
                Arguments.of("ids.csv", TABLE.getBytes(StandardCharsets.UTF_16LE), "UTF-16", "--encoding UTF-16"),
                Arguments.of("ids.csv", utf8(TABLE.replace(';', ',')), "separated by commas (,)", "semicolons (;)"),
                Arguments.of("ids.csv", utf8(TABLE.replace(';', '\t')), "separated by tabs", "semicolons (;)"),
                Arguments.of("ids.csv", utf8(TABLE.replace("DRUG_UNIT", "UNIT")), "no column DRUG_UNIT", "Export"),
                Arguments.of("ids.csv", utf8(ROW), "line 1 is not the header", "COUNTRY"),
                Arguments.of("ids.csv", utf8(""), "empty", "header"),
                Arguments.of("reports.json", utf8("[{\"type\": \"seizure\"}]"), "a JSON array", "one object a line"),
                Arguments.of("reports.txt", utf8("hello\n"), "starts with \"hello\"", "--format"),
                Arguments.of("ids.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}, "Excel", "CSV UTF-8"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("bad")
    void theMessageNamesTheFileTheFaultAndTheRemedy(String name, byte[] content, String fault, String remedy)
            throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        assertThatThrownBy(() -> open(file.toString(), ReadSettings.DEFAULT))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContainingAll(fault, remedy);
    }

    @Test
    void aMissingFileAndADirectoryAreNamed() {
        assertThatThrownBy(() -> open(folder.resolve("nothing").toString(), ReadSettings.DEFAULT))
                .hasMessageContaining("there is no such file");
        assertThatThrownBy(() -> open(folder.toString(), ReadSettings.DEFAULT)).hasMessageContaining("a directory");
    }

    @Test
    void theRemedyForAnotherEncodingWorks() throws Exception {
        for (String encoding : new String[] {"windows-1251", "UTF-16", "UTF-16LE", "koi8-r"}) {
            Path file = Files.write(folder.resolve("ids.csv"), TABLE.getBytes(Charset.forName(encoding)));
            try (OpenFile open = open(file.toString(), ReadSettings.of(Optional.empty(), Optional.of(encoding)))) {
                assertThat(open.source().next())
                        .as(encoding)
                        .isInstanceOfSatisfying(
                                Entry.Read.class,
                                read -> assertThat(read.report().place()).isEqualTo("г. Алматы"));
            }
        }
    }

    @Test
    void aPackedFileIsUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(utf8(TABLE));
        }
        Path file = Files.write(folder.resolve("ids.csv.gz"), packed.toByteArray());
        try (OpenFile open = open(file.toString(), ReadSettings.DEFAULT)) {
            assertThat(open.format()).isEqualTo(Format.IDS);
            assertThat(open.lines()).hasValue(4);
        }
    }

    @Test
    void anUnknownFormatOrEncodingCannotBeSet() {
        assertThatThrownBy(() -> ReadSettings.of(Optional.of("xml"), Optional.empty()))
                .hasMessageContainingAll("format", "xml", "ndjson");
        assertThatThrownBy(() -> ReadSettings.of(Optional.empty(), Optional.of("klingon")))
                .hasMessageContainingAll("encoding", "klingon", "windows-1251");
    }

    private static OpenFile open(String name, ReadSettings settings) throws IOException, UnreadableFileException {
        return OpenFile.open(new InputFile(name), settings, CheckpointRegister.bundled());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
