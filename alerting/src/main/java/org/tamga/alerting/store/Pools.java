package org.tamga.alerting.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** Connections to the alert store: one that writes, and a few that read beside it. */
record Pools(HikariDataSource writer, HikariDataSource readers) implements AutoCloseable {
    private static final int READERS = 4;
    private static final String BUSY_MILLIS = "10000";

    static Pools open(Database database) {
        HikariDataSource writer = new HikariDataSource(settings(database, "alert-store-writer", 1));
        try {
            return new Pools(writer, new HikariDataSource(settings(database, "alert-store-readers", READERS)));
        } catch (RuntimeException failure) {
            writer.close();
            throw failure;
        }
    }

    private static HikariConfig settings(Database database, String name, int size) {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName(name);
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(size);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(10_000);
        if (database.onSqlite()) {
            // FULL, because NORMAL can lose a committed row when the power goes
            settings.addDataSourceProperty("journal_mode", "WAL");
            settings.addDataSourceProperty("synchronous", "FULL");
            settings.addDataSourceProperty("busy_timeout", BUSY_MILLIS);
            settings.addDataSourceProperty("foreign_keys", "true");
            settings.addDataSourceProperty("transaction_mode", size == 1 ? "IMMEDIATE" : "DEFERRED");
        }
        return settings;
    }

    @Override
    public void close() {
        readers.close();
        writer.close();
    }
}
