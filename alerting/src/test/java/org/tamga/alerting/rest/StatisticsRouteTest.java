package org.tamga.alerting.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.at;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.rest.CentreOnDisk.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures over HTTP. */
class StatisticsRouteTest {
    @TempDir
    private Path folder;

    private CentreOnDisk centre;

    @BeforeEach
    void start() {
        centre = new CentreOnDisk(folder);
    }

    @AfterEach
    void stop() {
        centre.close();
    }

    @Test
    void figuresOfTheLastDaysAreGiven() throws Exception {
        centre.take(at(CentreOnDisk.NOW.minusSeconds(600), opened("a")));

        JsonNode figures = json(centre.get("/api/statistics?days=2"));

        assertThat(figures.path("from").asText()).isEqualTo("2026-03-18T19:00:00Z");
        assertThat(figures.path("until").asText()).isEqualTo("2026-03-20T08:00:00Z");
        assertThat(figures.path("days")).hasSize(2);
        assertThat(figures.path("days").path(1).path("high").asInt()).isEqualTo(1);
        assertThat(figures.path("load").path("calls").asInt()).isEqualTo(1);
        assertThat(figures.path("waits").path(0).path("median").isNull()).isTrue();
        assertThat(json(centre.get("/api/statistics")).path("days")).hasSize(30);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "days|day,high,medium,low\\r\\n2026-03-20,1,0,0\\r\\n",
                "waits|severity,acknowledged,waiting,median_seconds,p90_seconds\\r\\nHIGH,0,1,,\\r\\nMEDIUM,0,0,,\\r\\nLOW,0,0,,\\r\\n",
                "precision|pattern,confirmed,false_alert,duplicate,information_only,share_confirmed\\r\\n",
                "stale|severity,alerts\\r\\nHIGH,0\\r\\nMEDIUM,0\\r\\nLOW,0\\r\\n",
                "patterns|pattern,calls,share\\r\\nlinked-vehicle,1,1.0\\r\\n",
                "countries|country,calls,share\\r\\nKZ,1,1.0\\r\\nUZ,1,1.0\\r\\n",
            })
    void eachTableIsGivenAsCsv(String table, String content) throws Exception {
        centre.take(at(CentreOnDisk.NOW.minusSeconds(600), opened("a")));

        HttpResponse<String> answer = centre.get("/api/statistics/" + table + ".csv?days=1");

        assertThat(answer.body()).isEqualTo(content.replace("\\r\\n", "\r\n"));
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .isEqualTo("attachment; filename=\"tamga-" + table + "-2026-03-20.csv\"");
    }

    @Test
    void theLoadIsOneRow() throws Exception {
        assertThat(centre.get("/api/statistics/load.csv").body().lines()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?days=0", "?days=367", "?days=many", "/officers.csv", "/days"})
    void whatThereIsNotIsRefused(String what) throws Exception {
        HttpResponse<String> answer = centre.get("/api/statistics" + what);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("remedy").asText()).isNotBlank();
    }
}
