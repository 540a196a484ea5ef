package org.tamga.alerting.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.tamga.alerting.store.Database;

/** A store as of one moment, whatever is written meanwhile. */
final class Snapshot {
    private Snapshot() {}

    static Connection of(Database database) throws SQLException {
        Connection connection = database.connect();
        connection.setAutoCommit(false);
        if (!database.onSqlite()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        }
        return connection;
    }

    /** The version of the tables. */
    static String schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet version = statement.executeQuery("select version from flyway_schema_history"
                        + " where version is not null order by installed_rank desc")) {
            if (!version.next()) {
                throw new SQLException("it is no store of alerts");
            }
            return version.getString(1);
        }
    }
}
