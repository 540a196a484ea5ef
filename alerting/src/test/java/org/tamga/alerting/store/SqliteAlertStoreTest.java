package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tamga.alerting.Findings;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.json.Json;

/** The alert store on SQLite. */
class SqliteAlertStoreTest extends AlertStoreContract {
    @TempDir
    private Path folder;

    @Override
    public Database database() {
        return Database.sqlite(folder.resolve("alerts.db"));
    }

    @Override
    public Stream<Database> others(Path other) {
        return Stream.of(Database.sqlite(other.resolve("other.db")));
    }

    @Test
    void logIsWrittenAhead() throws Exception {
        try (Connection connection = DriverManager.getConnection(database().url());
                ResultSet mode = connection.createStatement().executeQuery("pragma journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    /** However many alerts there ever were, were closed or are held back: the queue's page is read off an index of its own. */
    @Test
    void theQueueIsReadOffAnIndexOfWhatWaits() {
        AlertQuery open = AlertQuery.all().openOnly(true);

        assertThat(plan(open.heldOnly(false).handledAs(AlertQuery.UNFINISHED)))
                .contains("alert_unfinished")
                .doesNotContain("TEMP B-TREE");
        assertThat(plan(open.heldOnly(true))).contains("alert_held").doesNotContain("TEMP B-TREE");
    }

    private String plan(AlertQuery query) {
        return Jdbi.create(database().url())
                .withHandle(handle -> PageQuery.of(handle, "explain query plan select finding from alert ", query)
                        .map((row, context) -> row.getString("detail"))
                        .list()
                        .toString());
    }

    @Test
    void whatIsNoDatabaseIsRefusedWithoutShowingAPassword() {
        assertThatThrownBy(() -> new Database("jdbc:mysql://sa:secret@host/tamga?password=secret", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlite:FILE")
                .hasMessageNotContaining("secret");
    }

    /** What was done before actions were kept is not on their topic; the last of each alert is put there. */
    @Test
    void whatWasDoneBeforeActionsWereKeptWaitsForTheirTopic() throws Exception {
        Database former = Database.sqlite(folder.resolve("former.db"));
        Flyway.configure(AlertStore.class.getClassLoader())
                .dataSource(former.url(), null, null)
                .locations("classpath:db/migration")
                .target("4")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(former.url());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into alert (alert_id, revision, is_open, pattern, severity, urgency, detected_at,"
                                + " handling, handled_by, handled_at, outcome, stream_position, finding)"
                                + " values (?, 1, 1, 'linked-vehicle', 'HIGH', 3, 0, 'CLOSED', 'Aliyev', 7, 'DUPLICATE',"
                                + " 1, ?)")) {
            insert.setString(1, Findings.id("a"));
            insert.setString(2, Json.MAPPER.writeValueAsString(Findings.opened("a")));
            insert.executeUpdate();
        }
        try (AlertStore now = AlertStore.open(former)) {
            Handling handling = now.find(Findings.id("a")).orElseThrow().handling();
            assertThat(handling.revision()).isEqualTo(1);
            assertThat(now.unpublished(10)).singleElement().satisfies(done -> {
                assertThat(done.deed()).isEqualTo(Deed.CLOSED);
                assertThat(done.officer()).isEqualTo("Aliyev");
                assertThat(done.handling()).isEqualTo(handling);
            });
        }
    }

    @Test
    void storeOfBeforeAssessmentsWereSaidIsReadOn() throws Exception {
        Database former = Database.sqlite(folder.resolve("former.db"));
        Flyway.configure(AlertStore.class.getClassLoader())
                .dataSource(former.url(), null, null)
                .locations("classpath:db/migration")
                .target("1")
                .load()
                .migrate();
        ObjectNode finding = Json.MAPPER.valueToTree(Findings.opened("a"));
        finding.remove(List.of("about", "operation", "confidence", "impact"));
        try (Connection connection = DriverManager.getConnection(former.url());
                PreparedStatement insert = connection.prepareStatement(
                        "insert into alert values (?, 1, 1, 'linked-vehicle', 'HIGH', 3, 0, 'NEW', null, null, null, 1, ?)")) {
            insert.setString(1, Findings.id("a"));
            insert.setString(2, finding.toString());
            insert.executeUpdate();
        }
        try (AlertStore now = AlertStore.open(former)) {
            assertThat(now.find(Findings.id("a")).orElseThrow().finding().about())
                    .isEmpty();
            assertThat(now.find(Findings.id("a")).orElseThrow().finding().confidence())
                    .isNull();
            assertThat(now.page(AlertQuery.all()).alerts()).hasSize(1);
        }
    }
}
