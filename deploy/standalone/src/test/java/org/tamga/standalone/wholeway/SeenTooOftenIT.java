package org.tamga.standalone.wholeway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.alerts.AlertId;
import org.tamga.standalone.RunningTamga;
import org.tamga.standalone.RunningTamga.Output;

/** A post types one plate wherever it does not know the right one: ops hears of it, and the desk is not flooded. */
class SeenTooOftenIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Instant DAY = Instant.parse("2026-02-03T00:00:00Z");
    private static final String HOLDER =
            AlertId.of("seen-too-often", "vehicle/0", List.of(id(0))).toString();

    private final RunningTamga tamga = RunningTamga.shared();

    @TempDir
    private Path folder;

    @Test
    void linksOfAPlaceholderAreHeldBackUntilItTurnsOutToBeNone() throws Exception {
        List<String> reports = new ArrayList<>();
        for (int number = 0; number <= 100; number++) {
            reports.add(sighting(number, ""));
        }
        reports.add(seizure(101, "KZ-KORDAY"));
        reports.add(seizure(102, "UZ-YALLAMA"));

        send(reports);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(held())
                        .isNotEmpty()
                        .allMatch(line -> line.contains("\"heldBy\":\"" + HOLDER + "\""))
                        .anyMatch(line -> line.contains("\"pattern\":\"linked-vehicle\",\"severity\":\"HIGH\"")));
        assertThat(alerts("--open"))
                .anyMatch(line -> line.contains(HOLDER) && line.contains("a matter of data quality"));

        // with the finds it takes three that were another car to leave a hundred
        send(List.of(
                sighting(50, ",\"revision\":2,\"retracted\":true"),
                sighting(51, ",\"revision\":2,\"retracted\":true"),
                sighting(52, ",\"revision\":2,\"retracted\":true")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(held()).isEmpty());
        assertThat(alerts("--open"))
                .noneMatch(line -> line.contains(HOLDER))
                .anyMatch(line -> line.contains("linked-vehicle") && line.contains(id(101)));
    }

    private List<String> held() {
        return alerts("--held").stream().filter(line -> line.contains(HOLDER)).toList();
    }

    private List<String> alerts(String which) {
        Output alerts = RunningTamga.run(
                "alerts", which, "--json", "--url", tamga.console().toString());
        assertThat(alerts.status()).as(alerts.err()).isZero();
        return alerts.lines();
    }

    private void send(List<String> reports) throws Exception {
        Path file = Files.write(folder.resolve("reports.ndjson"), reports);
        assertThat(tamga.tamga("import", file.toString()).status()).isZero();
    }

    private static String sighting(int number, String more) {
        return "{\"type\":\"identification\",\"method\":\"MANUAL\",\"result\":\"SIGHTING\","
                + report(number, "KZ-KORDAY") + more + "}";
    }

    private static String seizure(int number, String checkpoint) {
        return "{\"type\":\"seizure\",\"items\":[{\"substance\":\"heroin\",\"quantity\":2,\"unit\":\"kg\"}],"
                + report(number, checkpoint) + "}";
    }

    private static String report(int number, String checkpoint) {
        return "\"eventId\":\"" + id(number) + "\",\"checkpoint\":\"" + checkpoint + "\",\"occurredAt\":\""
                + DAY.plus(Duration.ofMinutes(10L * number))
                + "\",\"subjects\":[{\"kind\":\"vehicle\",\"plate\":\"AAA 111\",\"country\":\"KZ\"}]";
    }

    private static String id(int number) {
        return "5ee00000-0000-4000-8000-000000000%03d".formatted(number);
    }
}
