package org.tamga.producers.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command as its user meets it. */
class SimulateCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void itWritesEventsAndTheTruthAboutThem() throws IOException {
        assertThat(run()).as(err.toString()).isZero();

        assertThat(out.toString()).contains("18 networks planted");
        assertThat(Files.readAllLines(folder.resolve("truth.ndjson"))).hasSize(19);
        assertThat(Files.readAllLines(folder.resolve("events.ndjson"))).hasSizeGreaterThan(200);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void filesThatAreThereAreReplacedOnlyWhenForced() throws IOException {
        Files.writeString(folder.resolve("truth.ndjson"), "somebody's");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("truth.ndjson is there already", "--force");
        assertThat(folder.resolve("truth.ndjson")).hasContent("somebody's");

        assertThat(run("--force")).isZero();
        assertThat(Files.readString(folder.resolve("truth.ndjson"))).startsWith("{\"truth\":1");
    }

    @Test
    void settingsOutOfRangeAreNamedWithTheirRange() {
        assertThat(run("--days", "0")).isEqualTo(2);
        assertThat(run("--rate", "0.5")).isEqualTo(2);
        assertThat(run("--rate", "fast")).isEqualTo(2);
        assertThat(run("--country", "XX")).isEqualTo(2);
        assertThat(run("--from", "yesterday")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--days is 0, allowed is 1 to")
                .contains("--rate is 0.5, allowed is 1 to 10000000 or max")
                .contains("--rate is \"fast\"")
                .contains("--country is XX, allowed is one of [AZ")
                .contains("yesterday");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no directory");
        assertThat(execute("--output", file.toString(), "--days", "1")).isEqualTo(3);
        assertThat(err.toString()).contains(file.toString());
    }

    @Test
    void whereThereIsNoKafkaNothingIsWritten() {
        assertThat(run("--publish", "--bootstrap", "127.0.0.1:1")).isEqualTo(3);
        assertThat(err.toString()).contains("127.0.0.1:1");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void postsGetAFolderAndAKeyEachBeforeAnyCentreIsAsked() throws IOException {
        assertThat(run("--posts", "3", "--enrol")).as(err.toString()).isZero();

        List<String> keys = Files.readAllLines(folder.resolve("posts/keys"));
        assertThat(keys).hasSize(4).element(1).asString().matches("[A-Z]{2}-[A-Z0-9-]+ [A-Za-z0-9_-]{43}");
        assertThat(out.toString()).contains("tamga posts admit --from " + folder.resolve("posts/keys"));
        assertThat(run("--posts", "3", "--enrol")).isZero();
        assertThat(Files.readAllLines(folder.resolve("posts/keys"))).isEqualTo(keys);
    }

    /** One region's reports are not mixed into another's posts. */
    @Test
    void postsOfAnotherSimulationAreLeftAlone() {
        assertThat(run("--posts", "3", "--enrol")).isZero();
        assertThat(run("--posts", "3", "--enrol", "--seed", "2")).isEqualTo(3);
        assertThat(err.toString()).contains("reports of another simulation", "another --output");
    }

    @Test
    void whatIsSaidOfPostsNeedsPosts() {
        assertThat(run("--offline", "20%:1h..3d")).isEqualTo(2);
        assertThat(run("--enrol")).isEqualTo(2);
        assertThat(run("--posts", "3", "--publish")).isEqualTo(2);
        assertThat(run("--posts", "0", "--enrol")).isEqualTo(2);
        assertThat(run("--posts", "3", "--offline", "often")).isEqualTo(2);
        assertThat(err.toString())
                .contains("--offline says how posts are")
                .contains("--enrol says how posts are")
                .contains("--publish sends what")
                .contains("--posts is 0, allowed is 1 to 2000")
                .contains("--offline is \"often\"");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void postsWithoutACentreAreNamedAsSuch() {
        assertThat(run("--posts", "3", "--bootstrap", "127.0.0.1:1")).isEqualTo(3);
        assertThat(err.toString()).contains("127.0.0.1:1");
    }

    private int run(String... more) {
        String[] small = {
            "--output",
            folder.toString(),
            "--days",
            "3",
            "--sightings-per-day",
            "20",
            "--seizures-per-day",
            "1",
            "--networks",
            "18"
        };
        return execute(Stream.concat(Arrays.stream(small), Arrays.stream(more)).toArray(String[]::new));
    }

    private int execute(String... arguments) {
        return new CommandLine(new SimulateCommand())
                .setOverwrittenOptionsAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
