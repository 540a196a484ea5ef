package org.tamga.producers.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as its user meets it, without Kafka. */
class ImportCommandTest {
    private static final String REPORT =
            "{\"type\": \"seizure\", \"eventId\": \"00000000-0000-4000-8000-000000000001\", \"occurredAt\":"
                    + " \"2024-06-14T17:35:22Z\", \"place\": \"город\", \"country\": \"TJ\", \"items\":"
                    + " [{\"substance\": \"heroin\"}]}\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void goodFilesEndWithZero() throws IOException {
        assertThat(run(file("good.ndjson", REPORT))).isZero();
        assertThat(out.toString()).contains("1 read = 1 acceptable + 0 rejected", "without --dry-run");
    }

    @Test
    void rejectedLinesEndWithOneAndAreFoundInAFile() throws IOException {
        String file = file("mixed.ndjson", REPORT + "not JSON\n");
        assertThat(run(file)).isEqualTo(1);
        assertThat(out.toString()).contains("2 read = 1 acceptable + 1 rejected", "line 2", file + ".rejects.ndjson");
        assertThat(Path.of(file + ".rejects.ndjson")).exists();
    }

    @Test
    void aFileThatCannotBeReadEndsWithThreeAndTheOthersGoOn() throws IOException {
        assertThat(run(folder.resolve("none").toString(), file("good.ndjson", REPORT)))
                .isEqualTo(3);
        assertThat(out.toString()).contains("there is no such file", "1 read = 1 acceptable");
    }

    @Test
    void anotherEncodingIsOneMessageAndItsRemedyWorks() throws IOException {
        String file = folder.resolve("russian.ndjson").toString();
        Files.write(Path.of(file), REPORT.repeat(100).getBytes(Charset.forName("windows-1251")));
        assertThat(run(file)).isEqualTo(3);
        assertThat(out.toString().lines()).singleElement().asString().contains("--encoding windows-1251");
        assertThat(run("--encoding", "windows-1251", file)).isZero();
    }

    @Test
    void quietSaysNothingOfSuccess() throws IOException {
        assertThat(run("--quiet", file("good.ndjson", REPORT))).isZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatIsAcceptedCanGoToAFileThatReadsBackAsItself() throws IOException {
        Path written = folder.resolve("written.ndjson");
        assertThat(plainly("--output", written.toString(), file("mixed.ndjson", REPORT + "not JSON\n")))
                .isEqualTo(1);
        assertThat(Files.readAllLines(written)).singleElement().asString().contains("город");

        Path again = folder.resolve("again.ndjson");
        assertThat(plainly("--output", again.toString(), written.toString())).isZero();
        assertThat(again).hasSameTextualContentAs(written);
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws IOException {
        assertThat(plainly("--output", folder.toString(), file("good.ndjson", REPORT)))
                .isEqualTo(3);
        assertThat(err.toString()).contains("--output", folder.toString(), "cannot be written");
    }

    @Test
    void aMistakeInTheCommandEndsWithTwo() throws IOException {
        String file = file("good.ndjson", REPORT);
        assertThat(run()).isEqualTo(2);
        assertThat(run("--encoding", "klingon", file)).isEqualTo(2);
        assertThat(run("--format", "xml", file)).isEqualTo(2);
        assertThat(run("--rejects", folder.toString(), file)).isEqualTo(2);
        assertThat(err.toString()).contains("windows-1251", "ndjson nor ids", "name a file");
    }

    @Test
    void helpListsTheExitCodes() {
        String help = new CommandLine(new ImportCommand()).getUsageMessage();
        assertThat(help).contains("Exit codes", "every line was accepted", "some lines were rejected");
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int run(String... arguments) {
        return plainly(
                Stream.concat(Stream.of("--dry-run"), Arrays.stream(arguments)).toArray(String[]::new));
    }

    private int plainly(String... arguments) {
        return new CommandLine(new ImportCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
