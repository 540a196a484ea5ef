package org.tamga.alerting.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.forecast.Forecasts.Score;

/** The file that a back-test writes. */
class ForecastFileTest {
    private static final String WRITTEN = """
            {"forecast":1,"clock":"2026-03-01T00:00:00Z","heldOutDays":30,
             "score":{"appearances":4,"place":3,"right":2},"scoreOfCaught":{"appearances":1,"place":1,"right":1},
             "departures":[{"checkpoint":"UZ-POST","direction":"inbound","appearances":50,
               "next":[{"crossing":"c","count":30,"earliest":"PT24H","latest":"PT120H"}]}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void isReadAnewWhenItHasChanged() throws Exception {
        Path path = folder.resolve("forecast.json");
        ForecastFile file = new ForecastFile(path);
        assertThat(file.current()).isEmpty();

        write(path, WRITTEN, 1);
        assertThat(file.current().orElseThrow().score()).isEqualTo(new Score(4, 3, 2));
        assertThat(file.current().orElseThrow().after("UZ-POST", "inbound")).isPresent();
        assertThat(file.current().orElseThrow().after("UZ-POST", null)).isEmpty();

        write(path, WRITTEN.replace("\"place\":3", "\"place\":4"), 2);
        assertThat(file.current().orElseThrow().score()).isEqualTo(new Score(4, 4, 2));

        Files.delete(path);
        assertThat(file.current()).isEmpty();
    }

    @Test
    void whatIsNoForecastIsNone() throws Exception {
        Path path = folder.resolve("forecast.json");
        ForecastFile file = new ForecastFile(path);

        int second = 1;
        for (String wrong :
                new String[] {"", "{", "[]", "{}", WRITTEN.replace("PT24H", "soon"), WRITTEN.replace(":1,", ":2,")}) {
            write(path, wrong, second++);
            assertThat(file.current()).as(wrong).isEmpty();
        }
        write(path, WRITTEN, second);
        assertThat(file.current()).isPresent();
    }

    /** Two writings within a tick of the file system's clock would look like one. */
    private static void write(Path path, String text, int second) throws Exception {
        Files.writeString(path, text);
        Files.setLastModifiedTime(path, FileTime.from(Instant.ofEpochSecond(1_800_000_000L + second)));
    }
}
