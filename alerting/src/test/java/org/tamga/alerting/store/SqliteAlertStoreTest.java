package org.tamga.alerting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The alert store on SQLite. */
class SqliteAlertStoreTest extends AlertStoreContract {
    @TempDir
    private Path folder;

    @Override
    protected Database database() {
        return Database.sqlite(folder.resolve("alerts.db"));
    }

    @Test
    void logIsWrittenAhead() throws Exception {
        try (Connection connection = DriverManager.getConnection(database().url());
                ResultSet mode = connection.createStatement().executeQuery("pragma journal_mode")) {
            assertThat(mode.getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void whatIsNoDatabaseIsRefusedWithoutShowingAPassword() {
        assertThatThrownBy(() -> new Database("jdbc:mysql://sa:secret@host/tamga?password=secret", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:sqlite:FILE")
                .hasMessageNotContaining("secret");
    }
}
