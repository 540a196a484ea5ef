package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies on the topics of a running Tamga gives the alerts that the file gives from which it was published. */
class BacktestIT {
    private static final Path HISTORY =
            Path.of("..", "..", "streams", "detection", "src", "test", "resources", "examples", "history-2.ndjson");

    @TempDir
    private Path folder;

    @Test
    void topicsGiveWhatTheFileGives() throws Exception {
        Path fromTopics = folder.resolve("topics.ndjson");
        Path fromFile = folder.resolve("file.ndjson");
        try (RunningTamga tamga = RunningTamga.over(folder.resolve("data"))) {
            RunningTamga.Output imported = tamga.tamga(
                    "import",
                    Files.copy(HISTORY, folder.resolve("history.ndjson")).toString());
            assertThat(imported.status()).as(imported.err()).isLessThanOrEqualTo(1);

            RunningTamga.Output topics =
                    tamga.tamga("backtest", "--topics", "--accept-unsealed", "--output", fromTopics.toString());
            RunningTamga.Output file =
                    tamga.tamga("backtest", "--events", HISTORY.toString(), "--output", fromFile.toString());

            assertThat(topics.status()).as(topics.err()).isZero();
            assertThat(file.status()).as(file.err()).isZero();
            whatOfficersMadeOfThemIsKnown(tamga);
        }
        assertThat(Files.readAllLines(fromTopics)).isNotEmpty().isEqualTo(Files.readAllLines(fromFile));
    }

    /** Without a file of outcomes: the topic has them. */
    private void whatOfficersMadeOfThemIsKnown(RunningTamga tamga) throws Exception {
        Centre centre = new Centre(tamga.console());
        centre.awaitCaughtUp();
        JsonNode alert = centre.awaitAlerts(alerts -> !alerts.isEmpty()).get(0);
        centre.act(alert, "close", "\"outcome\":\"CONFIRMED\"");
        centre.awaitPublished();
        Path report = folder.resolve("precision.json");

        RunningTamga.Output again = tamga.tamga(
                "backtest",
                "--topics",
                "--accept-unsealed",
                "--report",
                report.toString(),
                "--output",
                folder.resolve("again.ndjson").toString());

        assertThat(again.status()).as(again.err()).isZero();
        JsonNode judged = Centre.JSON.readTree(Files.readString(report)).path("alerts");
        assertThat(judged)
                .filteredOn(one -> !one.path("outcome").isNull())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.path("alertId").asText())
                            .isEqualTo(alert.path("alertId").asText());
                    assertThat(one.path("outcome").asText()).isEqualTo("confirmed");
                });
    }

    @Test
    void saysThatNobodyAnswers() {
        List<String> nowhere = List.of("--bootstrap", "127.0.0.1:1", "--registry", "http://127.0.0.1:1");

        int status = Tamga.commandLine()
                .execute("backtest", "--topics", nowhere.get(0), nowhere.get(1), nowhere.get(2), nowhere.get(3));

        assertThat(status).isEqualTo(3);
    }
}
