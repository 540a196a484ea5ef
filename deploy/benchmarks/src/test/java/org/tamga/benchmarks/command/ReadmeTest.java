package org.tamga.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says can be typed. */
class ReadmeTest {
    private static final Pattern COMMAND = Pattern.compile("(?m)^ {4}deploy/benchmarks/run([^#\\n]*)");

    @Test
    void itsCommandsAreUnderstood() throws IOException {
        List<String> commands = COMMAND.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(match -> match.group(1).strip())
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(2);
        for (String command : commands) {
            String[] words = command.isEmpty() ? new String[0] : command.split("\\s+");
            assertThat(Benchmarks.commandLine().parseArgs(words).errors())
                    .as(command)
                    .isEmpty();
        }
    }
}
