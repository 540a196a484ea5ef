package org.tamga.benchmarks.centre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.search.Narrowing;
import org.tamga.alerting.search.Sought;
import org.tamga.alerting.store.AlertQuery;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;

/** The benchmark of the centre in its short form: that it runs, not how fast. */
class CentreBenchmarkTest {
    private static final Path LAUNCHER = Path.of("..", "tamga");
    private static final Path JAR = Path.of("..", "standalone", "target", "tamga-standalone.jar");
    private static final Instant NOW = Instant.parse("2026-03-01T06:00:00Z");

    private static final List<String> TABLES = List.of(
            "alert", "alert_action", "alert_evidence", "alert_history", "alert_key", "search_key", "change_stream");

    @TempDir
    private Path folder;

    @Test
    void theStoreIsAsAfterYearsOfWork() throws Exception {
        Past past = new Past(1_200, NOW);
        Database database = Database.sqlite(folder.resolve("alerts.sqlite"));

        FilledStore.fill(database, past, step -> {});

        try (AlertStore store = AlertStore.open(database)) {
            AlertQuery unfinished = AlertQuery.all().handledAs(AlertQuery.UNFINISHED);
            assertThat(store.page(unfinished.openOnly(true).limitedTo(500)).alerts())
                    .hasSize(500);
            assertThat(store.page(unfinished.openOnly(false)).alerts()).isEmpty();
            assertThat(store.history(Past.alertId(3))).hasSize(3);
            assertThat(store.find(Past.alertId(3)).orElseThrow().handling().state())
                    .isEqualTo(HandlingState.CLOSED);
            assertThat(store.related(Past.alertId(3), 10)).hasSizeGreaterThanOrEqualTo(2);
            Finding named = IntStream.range(0, past.alerts())
                    .mapToObj(past::finding)
                    .filter(finding -> !Past.written(finding).isEmpty())
                    .findFirst()
                    .orElseThrow();
            assertThat(store.search(Sought.of(Past.written(named)), Narrowing.NONE, 100)
                            .hits())
                    .extracting(hit -> hit.alert().alertId())
                    .contains(named.alertId());
            assertThat(store.changesAfter(0, 5_000))
                    .extracting(QueuedAlert::alertId)
                    .hasSize(1_200);
        }
    }

    @Test
    void whatIsLoadedIsWhatTheStoreWrites() throws Exception {
        Past past = new Past(1_500, NOW);
        Database loaded = Database.sqlite(folder.resolve("loaded.sqlite"));
        Database projected = Database.sqlite(folder.resolve("projected.sqlite"));

        FilledStore.fill(loaded, past, step -> {});
        try (AlertStore store = AlertStore.open(projected)) {
            FilledStore.project(store, past);
        }

        for (String table : TABLES) {
            assertThat(rows(loaded, table)).as(table).isNotEmpty().isEqualTo(rows(projected, table));
        }
    }

    private static List<String> rows(Database database, String table) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select * from " + table + " order by 1, 2")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= columns; column++) {
                    row.add(found.getString(column));
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void everythingThatIsAskedIsAnswered() throws Exception {
        assumeTrue(Files.exists(JAR), "tamga is not built");

        String tables =
                new CentreBenchmark(LAUNCHER.toAbsolutePath(), 1_000, 2, Optional.empty(), folder).tables(step -> {});

        assertThat(tables)
                .contains(
                        "on SQLite, 1,000 alerts stored, 500 open",
                        "| a backup |",
                        "| queue, as the console loads it, p50",
                        "| search by person, p50",
                        "| channel, its page, p50",
                        "| metrics, one scrape, p50",
                        "| acknowledge, p50",
                        "| close, p50");
    }
}
