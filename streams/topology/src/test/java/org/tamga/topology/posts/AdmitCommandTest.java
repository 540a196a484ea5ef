package org.tamga.topology.posts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
