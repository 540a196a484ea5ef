package org.tamga.producers.post.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

final class PostCommandTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "--port, 99999, --port: 99999 is not 0 to 65535",
        "--heartbeat, -5, --heartbeat: -5 is not 5 to 3600",
        "--heartbeat, 3601, --heartbeat: 3601 is not 5 to 3600",
        "--keep-days, 0, --keep-days: 0 is less than 1"
    })
    void numberThatCannotBeIsAnOptionMisunderstood(String option, String value, String why) {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new PostCommand()).setErr(new PrintWriter(err, true));

        int code = command.execute("--checkpoint", "KZ-KORDAY", "--data", folder.toString(), option, value);

        assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(why);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void portThatIsTakenIsToldInOneLine() throws IOException {
        StringWriter err = new StringWriter();
        CommandLine command = new CommandLine(new PostCommand()).setErr(new PrintWriter(err, true));
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                Logged logged = new Logged()) {
            String port = String.valueOf(other.getLocalPort());

            int code = command.execute("--checkpoint", "KZ-KORDAY", "--data", folder.toString(), "--port", port);

            assertThat(code).isEqualTo(1);
            assertThat(err.toString().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + port, "in use", "another tamga post", "--port");
            assertThat(logged.lines()).isEmpty();
        }
    }

    /** What is logged as an error, by whomever. */
    private static final class Logged implements AutoCloseable {
        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger root = (Logger) LogManager.getRootLogger();
        private final Appender appender = new AbstractAppender("logged", null, null, true, Property.EMPTY_ARRAY) {
            @Override
            public void append(LogEvent event) {
                lines.add(event.getLoggerName() + ": " + event.getMessage().getFormattedMessage());
            }
        };

        Logged() {
            appender.start();
            root.addAppender(appender);
        }

        List<String> lines() {
            return lines;
        }

        @Override
        public void close() {
            root.removeAppender(appender);
        }
    }
}
