package org.tamga.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;

/** A corrected plate moves the other vehicle of the report up in rank; both are kept in one meeting. */
class ConvoyCorrectionsTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"0, 1, 2", "1, 0, 2", "2, 0, 1", "2, 1, 0", "0, 2, 1", "1, 2, 0"})
    void theConvoyIsFoundInAnyOrder(int first, int second, int third) {
        List<Report> last = List.of(
                seen("e", 1, "KZ-KORDAY", "2026-03-08T06:00:00Z", "200BBB02", "300CCC02"),
                seen("e", 2, "KZ-KORDAY", "2026-03-08T06:00:00Z", "100AAA02", "200BBB02"),
                seen("w3", 1, "KZ-KORDAY", "2026-03-08T06:05:00Z", "900WWW02"));
        try (TopologyHarness tamga = new TopologyHarness(directory, NOW)) {
            tamga.send(List.of(
                    seen("a1", 1, "KZ-KORDAY", "2026-03-01T06:00:00Z", "100AAA02"),
                    seen("w1", 1, "KZ-KORDAY", "2026-03-01T06:05:00Z", "900WWW02"),
                    seen("a2", 1, "UZ-YALLAMA", "2026-03-04T06:00:00Z", "100AAA02"),
                    seen("w2", 1, "UZ-YALLAMA", "2026-03-04T06:05:00Z", "900WWW02"),
                    seen("b1", 1, "KZ-KORDAY", "2026-03-01T12:00:00Z", "200BBB02"),
                    seen("b2", 1, "UZ-YALLAMA", "2026-03-04T12:00:00Z", "200BBB02")));
            tamga.send(List.of(last.get(first), last.get(second), last.get(third)));

            assertThat(tamga.open().values())
                    .extracting(alert ->
                            alert.getPattern() + " " + alert.getEvidence().size())
                    .containsExactly("travelling-together 6");
        }
    }

    private static Report seen(String id, int revision, String checkpoint, String at, String... plates) {
        StringBuilder subjects = new StringBuilder();
        for (String plate : plates) {
            subjects.append(subjects.isEmpty() ? "" : ",")
                    .append("{\"kind\":\"vehicle\",\"country\":\"KZ\",\"plate\":\"%s\"}".formatted(plate));
        }
        String line = """
                {"type":"identification","eventId":"%s","revision":%d,"checkpoint":"%s","direction":"inbound",\
                "occurredAt":"%s","method":"ANPR","result":"SIGHTING","subjects":[%s]}""".formatted(Reported.id(id), revision, checkpoint, at, subjects);
        return ((Reading.Read) EventJson.read(line)).report();
    }
}
