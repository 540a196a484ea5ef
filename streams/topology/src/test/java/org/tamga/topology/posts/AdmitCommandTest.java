package org.tamga.topology.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class AdmitCommandTest {
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "letmein",
                "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo",
                "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHU"
            })
    void whatIsNoKeyIsRefusedBeforeAnythingIsAsked(String key) {
        assertThat(run("--key", key)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--key: \"" + key + "\" is no key", "tamga post enrol");
    }

    /** One key in two thousand begins like the option -h or -V. */
    @ParameterizedTest
    @ValueSource(strings = {"-h", "-V", "--", "-_"})
    void aKeyMayBeginAsAnOptionDoes(String start) {
        String key = start + "A".repeat(43 - start.length());

        assertThat(run("--key", key)).isEqualTo(3);
        assertThat(err.toString()).contains("no Kafka broker answers");
    }

    @Test
    void aKeyIsAskedFor() {
        assertThat(run()).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("--key");
    }

    @Test
    void aListIsReadBeforeAnythingIsAskedAndABadLineNamed(@TempDir Path folder) throws IOException {
        Path list = folder.resolve("keys");
        Files.write(list, List.of("# posts", "", "KZ-KORDAY " + "A".repeat(43), "TJ-KULMA letmein"));
        assertThat(all("--from", list.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("line 4: \"letmein\" is no key");

        Files.write(list, List.of("KZ-KORDAY"));
        assertThat(all("--from", list.toString())).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("line 1: a post and its key");

        Files.write(list, List.of("KZ-KORDAY " + "A".repeat(43)));
        assertThat(all("--from", list.toString(), "--replace")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(all("--from", list.toString())).isEqualTo(3);
        assertThat(all("--from", folder.resolve("none").toString())).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private int all(String... arguments) {
        CommandLine line = new CommandLine(new AdmitCommand());
        line.setErr(new PrintWriter(err, true));
        return line.execute(Stream.concat(Stream.of(arguments), Stream.of("--bootstrap", "127.0.0.1:1"))
                .toArray(String[]::new));
    }

    private int run(String... key) {
        CommandLine line = new CommandLine(new AdmitCommand());
        line.getCommandSpec().mixinStandardHelpOptions(true); // as under tamga
        line.setErr(new PrintWriter(err, true));
        String[] arguments = new String[key.length + 3];
        arguments[0] = "KZ-KORDAY";
        System.arraycopy(key, 0, arguments, 1, key.length);
        arguments[key.length + 1] = "--bootstrap";
        arguments[key.length + 2] = "127.0.0.1:1";
        return line.execute(arguments);
    }
}
