package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.history.Horizon;
import org.tamga.standalone.RunningTamga.Output;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;

/** A site changes between two starts how long reports take part, and nobody sends anything. */
class MemoryIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String PHONE = "{\"kind\":\"phone\",\"number\":\"+992900000077\"}";
    private static final String PLATE = "{\"kind\":\"vehicle\",\"plate\":\"777 MEM 02\",\"country\":\"KZ\"}";

    @TempDir
    private Path directory;

    @Test
    void openAlertsFollowTheMemory() throws Exception {
        Path far = Files.writeString(
                directory.resolve("far.json"),
                "{\"pattern\":\"linked-vehicle\",\"parameters\":{\"window\":\"800d\"},\"reason\":\"a test\"}");
        Path old = Files.write(
                directory.resolve("old.ndjson"),
                List.of(seizure(1, "KZ-KORDAY", 1000, PHONE), sighting(2, "UZ-KELES", 1001, PHONE)));
        Path apart = Files.write(
                directory.resolve("apart.ndjson"),
                List.of(seizure(3, "KZ-KORDAY", 500, PLATE), seizure(4, "UZ-KELES", 100, PLATE)));

        try (RunningTamga tamga = remembering(Horizon.DEFAULT)) {
            assertThat(put(tamga, far).status()).isZero();
            assertThat(tamga.tamga("import", old.toString()).status()).isZero();
            assertThat(tamga.tamga("import", apart.toString()).status()).isZero();
            awaitOpen(tamga, "linked-phone", "linked-vehicle");
        }
        // the sighting is forgotten, and so is a rule that looks back further than sightings are kept
        try (RunningTamga tamga = remembering(new Horizon(20, 2))) {
            awaitOpen(tamga);
        }
        // the rule counts again; what was forgotten must be sent again
        try (RunningTamga tamga = remembering(Horizon.DEFAULT)) {
            awaitOpen(tamga, "linked-vehicle");
            assertThat(tamga.tamga("import", old.toString()).status()).isZero();
            awaitOpen(tamga, "linked-phone", "linked-vehicle");
        }
    }

    private RunningTamga remembering(Horizon memory) throws Exception {
        return RunningTamga.with(
                BoxSettings.embedded(new DataDirectory(directory.resolve("data")), FreePorts.forBox(), memory)
                        .acceptingUnsealed());
    }

    private static void awaitOpen(RunningTamga tamga, String... patterns) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(open(tamga)).containsExactlyInAnyOrder(patterns));
    }

    private static List<String> open(RunningTamga tamga) {
        Output alerts = RunningTamga.run(
                "alerts", "--open", "--json", "--url", tamga.console().toString());
        assertThat(alerts.status()).as(alerts.err()).isZero();
        return alerts.lines().stream()
                .map(line -> line.replaceAll(".*\"pattern\":\"([^\"]+)\".*", "$1"))
                .toList();
    }

    private static Output put(RunningTamga tamga, Path file) {
        return RunningTamga.run(
                "rules",
                "put",
                "--bootstrap",
                tamga.connection().bootstrapServers(),
                "--registry",
                tamga.connection().registryUrl(),
                file.toString());
    }

    private static String seizure(int number, String checkpoint, int daysAgo, String subject) {
        return report("seizure", number, checkpoint, daysAgo, subject)
                + ",\"items\":[{\"substance\":\"heroin\",\"quantity\":2,\"unit\":\"kg\"}]}";
    }

    private static String sighting(int number, String checkpoint, int daysAgo, String subject) {
        return report("identification", number, checkpoint, daysAgo, subject)
                + ",\"method\":\"MANUAL\",\"result\":\"SIGHTING\"}";
    }

    private static String report(String type, int number, String checkpoint, int daysAgo, String subject) {
        return "{\"type\":\"" + type + "\",\"eventId\":\"00e60000-0000-4000-8000-00000000000" + number
                + "\",\"checkpoint\":\"" + checkpoint + "\",\"occurredAt\":\""
                + Instant.now().minus(Duration.ofDays(daysAgo)) + "\",\"subjects\":[" + subject + "]";
    }
}
