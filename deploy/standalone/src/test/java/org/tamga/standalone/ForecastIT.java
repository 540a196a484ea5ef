package org.tamga.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.detection.alerts.AlertId;

/** A running Tamga learns by itself where vehicles go from a checkpoint, and says so of one that was caught there. */
class ForecastIT {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Instant MARCH = Instant.parse("2026-03-01T06:00:00Z");
    private static final String CAUGHT_FIRST = "f0ca0000-0000-4000-8000-000000000901";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void aHighAlertSaysWhereItsVehicleMayAppearNext() throws Exception {
        RunningTamga tamga = RunningTamga.shared();
        List<String> reports = new ArrayList<>();
        for (int vehicle = 0; vehicle < 24; vehicle++) { // nobody else's test uses this way
            reports.add(sighting(2 * vehicle, "KG-KYZYL-BEL", MARCH.plus(Duration.ofHours(vehicle)), vehicle));
            reports.add(sighting(2 * vehicle + 1, "KG-BOR-DOBO", MARCH.plus(Duration.ofHours(vehicle + 48)), vehicle));
        }
        reports.add(find(CAUGHT_FIRST, "UZ-KELES", MARCH));
        reports.add(find("f0ca0000-0000-4000-8000-000000000902", "KG-KYZYL-BEL", MARCH.plus(Duration.ofDays(9))));
        Path file = Files.write(folder.resolve("reports.ndjson"), reports);

        RunningTamga.Output imported = tamga.tamga("import", file.toString());

        assertThat(imported.status()).as(imported.out() + imported.err()).isZero();
        String alert =
                AlertId.of("linked-vehicle", "vehicle/0", List.of(CAUGHT_FIRST)).toString();
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            JsonNode detail = detail(tamga, alert);
            assertThat(detail.path("severity").asText()).isEqualTo("HIGH");
            assertThat(detail.path("next").findValuesAsText("crossing")).containsExactly("KG-BOR-DOBO:TJ-KYZYL-ART");
            assertThat(Instant.parse(detail.path("next").path(0).path("from").asText()))
                    .isBetween(MARCH.plus(Duration.ofDays(10)), MARCH.plus(Duration.ofDays(11)));
        });
    }

    private static JsonNode detail(RunningTamga tamga, String alert) throws Exception {
        return JSON.readTree(new Centre(tamga.console()).get("api/alerts/" + alert));
    }

    private static String sighting(int number, String checkpoint, Instant time, int vehicle) {
        return """
                {"type":"identification","eventId":"f0ca0000-0000-4000-8000-%012d","occurredAt":"%s","checkpoint":"%s",\
                "direction":"inbound","method":"ANPR","result":"SIGHTING",\
                "subjects":[{"kind":"vehicle","plate":"7%02d FOR 02","country":"KZ"}]}""".formatted(number, time, checkpoint, vehicle);
    }

    private static String find(String eventId, String checkpoint, Instant time) {
        return """
                {"type":"seizure","eventId":"%s","occurredAt":"%s","checkpoint":"%s","direction":"inbound",\
                "items":[{"substance":"heroin","quantity":2.5,"unit":"kg"}],\
                "subjects":[{"kind":"vehicle","plate":"703 FOR 02","country":"KG"}]}""".formatted(eventId, time, checkpoint);
    }
}
