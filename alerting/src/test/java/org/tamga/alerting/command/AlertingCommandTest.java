package org.tamga.alerting.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code tamga alerting} with settings that cannot be. */
@Timeout(60)
class AlertingCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"'AF,QQ', 'recipient is QQ'", "'AF,kz', 'name KZ twice'", "'AF,,PK', 'recipient is ;'"})
    void observersThatCannotBeAreRefusedBeforeAnythingStarts(String observers, String complaint) {
        int exit = new CommandLine(new AlertingCommand())
                .setErr(new PrintWriter(err, true))
                .execute("--database", "jdbc:sqlite:" + folder.resolve("alerts.db"), "--observers", observers);

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains("--observers: ").contains(complaint);
        assertThat(folder).isEmptyDirectory();
    }
}
