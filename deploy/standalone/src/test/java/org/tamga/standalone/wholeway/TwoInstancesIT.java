package org.tamga.standalone.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.standalone.Launched;
import org.tamga.standalone.RunningTamga;
import org.tamga.standalone.data.DataDirectory;

/** Two instances of the streams application share the histories; one is killed while reports come in. */
class TwoInstancesIT {
    @TempDir
    Path directory;

    private RunningTamga tamga;

    @BeforeEach
    void start() throws Exception {
        tamga = RunningTamga.over(directory.resolve("data"));
    }

    @AfterEach
    void stop() {
        tamga.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aHistoryLeavesItsAlertsOpenThoughOneIsKilled(int history) throws Exception {
        List<String> reports = WholeWayContract.shuffled(History.lines(history));
        Path whole = Files.write(directory.resolve("whole.ndjson"), reports);
        Path half = Files.write(directory.resolve("half.ndjson"), reports.subList(0, reports.size() / 2));
        Path rest = Files.write(directory.resolve("rest.ndjson"), reports.subList(reports.size() / 2, reports.size()));

        try (Launched second = secondInstance()) {
            second.awaitLine("Running");
            tamga.tamga("import", half.toString());
            second.kill();
        }
        tamga.tamga("import", rest.toString());

        assertThat(openAlerts()).isEqualTo(backtested(whole));
    }

    private Launched secondInstance() throws IOException {
        return Launched.tamga(
                "streams",
                "--accept-unsealed",
                "--bootstrap",
                tamga.connection().bootstrapServers(),
                "--registry",
                tamga.connection().registryUrl(),
                "--state-dir",
                directory.resolve("second").toString(),
                "--secret-file",
                new DataDirectory(tamga.data()).regionalSecret().toString(),
                "--instance",
                "second");
    }

    private List<String> openAlerts() {
        RunningTamga.Output shown = RunningTamga.run(
                "alerts",
                "--open",
                "--json",
                "--wait",
                "240",
                "--url",
                tamga.console().toString());
        assertThat(shown.status()).as(shown.err()).isZero();
        return shown.lines().stream()
                .map(History::summary)
                .filter(History::isKnown)
                .sorted()
                .toList();
    }

    /** The third history holds one report from the future, which neither takes. */
    private List<String> backtested(Path file) throws IOException {
        Path alerts = directory.resolve("backtested.ndjson");
        RunningTamga.run("backtest", "--events", file.toString(), "--output", alerts.toString());
        return Files.readAllLines(alerts).stream()
                .map(History::summary)
                .filter(History::isKnown)
                .sorted()
                .toList();
    }
}
