package org.tamga.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.json.Reading.Read;

class RoundTripTest {
    private final long seed = Long.getLong("tamga.seed", new Random().nextLong());

    @Test
    void whatIsWrittenIsReadAgainAsItWas() {
        RandomReports reports = new RandomReports(seed);

        for (int i = 0; i < 2_000; i++) {
            Report report = reports.next();
            String line = EventJson.write(report);
            assertThat(EventJson.read(line))
                    .as("-Dtamga.seed=%d, %s", seed, line)
                    .isEqualTo(new Read(report, List.of()));
        }
    }

    @Test
    void whatIsWrittenIsOneLine() {
        RandomReports reports = new RandomReports(seed);

        for (int i = 0; i < 200; i++) {
            assertThat(EventJson.write(reports.next()))
                    .as("-Dtamga.seed=%d", seed)
                    .doesNotContainPattern("[\r\n]");
        }
    }

    @Test
    void whatFitsALineFitsARecordOfTheBroker() throws IOException {
        String start = "{\"type\":\"seizure\",\"eventId\":\"252facbb-c52c-4417-a97c-da06ca066335\",\"place\":\"x\","
                + "\"occurredAt\":\"2024-06-14T17:35:22Z\",\"items\":[";
        String item = "{\"substance\":\"x\",\"profile\":{\"method\":\"x\",\"values\":[0" + ",0".repeat(999) + "]}}";
        String items =
                (item + ",").repeat((EventJson.MAX_LINE - start.length() - item.length() - 2) / (item.length() + 1));

        Report report = read(start + items + item + "]}");

        SeizureEvent event = ((Report.Seizure) report).event();
        assertThat(SeizureEvent.getEncoder().encode(event).remaining()).isBetween(500_000, 1_000_000);
    }

    private static Report read(String line) {
        assertThat(EventJson.read(line)).isInstanceOf(Read.class);
        return ((Read) EventJson.read(line)).report();
    }
}
