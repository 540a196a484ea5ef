package org.tamga.standalone.wholeway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.events.Connection;
import org.tamga.standalone.FreePorts;
import org.tamga.standalone.Launched;
import org.tamga.standalone.RunningTamga;
import org.tamga.standalone.up.BoxPorts;

/** Pulls the plug while reports come in, and looks whether the alerts are those of the reports that were accepted. */
class KilledHalfWayIT {
    private static final String READY = "Ctrl-C stops it.";
    private static final int HISTORY = 2;

    @TempDir
    Path directory;

    private final BoxPorts ports;

    KilledHalfWayIT() throws IOException {
        ports = FreePorts.forBox();
    }

    @Test
    void whatWasAcceptedIsDetectedAfterTheKill() throws Exception {
        List<String> reports = WholeWayContract.shuffled(History.lines(HISTORY));
        Path half = Files.write(directory.resolve("half.ndjson"), reports.subList(0, reports.size() / 2));
        Path whole = Files.write(directory.resolve("whole.ndjson"), reports);

        try (Launched first = up()) {
            assertThat(imported(half).status()).isZero();
            first.kill();
        }
        try (Launched second = up()) {
            assertThat(openAlerts()).isEqualTo(backtested(half));

            CompletableFuture<RunningTamga.Output> cutShort =
                    CompletableFuture.supplyAsync(() -> imported(whole, "--quiet"));
            second.kill();
            cutShort.join();
        }
        try (Launched third = up()) {
            assertThat(imported(whole).status()).isZero();
            assertThat(openAlerts()).isEqualTo(History.alerts(HISTORY));
            third.terminate();
        }
    }

    private Launched up() throws Exception {
        Launched launched = Launched.up(directory.resolve("data"), ports);
        launched.awaitLine(READY);
        return launched;
    }

    private RunningTamga.Output imported(Path file, String... more) {
        String[] arguments = new String[] {
            "import", "--bootstrap", "127.0.0.1:" + ports.kafka(), "--registry", registry(), file.toString()
        };
        return RunningTamga.run(
                Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new));
    }

    private String registry() {
        return Connection.DEFAULT_REGISTRY.replace(":8471", ":" + ports.registry());
    }

    private List<String> openAlerts() {
        RunningTamga.Output shown = RunningTamga.run(
                "alerts", "--open", "--json", "--wait", "120", "--url", "http://127.0.0.1:" + ports.console());
        assertThat(shown.status()).as(shown.err()).isZero();
        return shown.lines().stream()
                .map(History::summary)
                .filter(History::isKnown)
                .sorted()
                .toList();
    }

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
