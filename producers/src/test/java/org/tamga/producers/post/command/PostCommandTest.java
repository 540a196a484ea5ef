package org.tamga.producers.post.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class PostCommandTest {
    @TempDir
    private Path folder;

    @Test
    void portThatCannotBeIsAnOptionMisunderstood() {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new PostCommand()).setErr(new PrintWriter(err, true));

        int code = command.execute("--checkpoint", "KZ-KORDAY", "--data", folder.toString(), "--port", "99999");

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("port: 99999 is not 0 to 65535");
        assertThat(folder).isEmptyDirectory();
    }
}
