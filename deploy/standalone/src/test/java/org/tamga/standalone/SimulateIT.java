package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.standalone.data.DataDirectory;
import org.tamga.standalone.up.BoxSettings;

/** {@code tamga up --simulate}: a stranger has something to work on within minutes, and after a restart too. */
class SimulateIT {
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir
    private Path folder;

    @Test
    void aMadeUpRegionRaisesHighAlertsAndGoesOnAfterARestart() throws Exception {
        DataDirectory data = new DataDirectory(folder);
        BoxSettings settings = BoxSettings.embedded(data, FreePorts.forBox()).simulating();
        String first;
        try (RunningTamga tamga = RunningTamga.with(settings)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(openAlerts(tamga)).contains("\"HIGH\""));
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(toldUntil(data)).isAfter(Instant.EPOCH));
            first = from(data);
        }
        Instant stoppedAt = toldUntil(data);
        try (RunningTamga tamga = RunningTamga.with(settings)) {
            assertThat(openAlerts(tamga)).contains("\"HIGH\"");
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(toldUntil(data)).isAfter(stoppedAt));
            assertThat(from(data)).isEqualTo(first);
        }
    }

    private static String openAlerts(RunningTamga tamga) {
        RunningTamga.Output listed =
                RunningTamga.run("alerts", "--url", tamga.console().toString(), "--open", "--json", "--wait", "0");
        assertThat(listed.status()).as(listed.out() + listed.err()).isZero();
        return listed.out();
    }

    private static Instant toldUntil(DataDirectory data) throws Exception {
        return Instant.parse(bookmark(data).getProperty("told-until"));
    }

    private static String from(DataDirectory data) throws Exception {
        return bookmark(data).getProperty("from");
    }

    private static Properties bookmark(DataDirectory data) throws Exception {
        Properties properties = new Properties();
        try (var in = Files.newInputStream(data.simulation())) {
            properties.load(in);
        }
        return properties;
    }
}
