package org.tamga.alerting.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds a database for one centre: two would send and tell everything twice. The operating system, or PostgreSQL, lets go of it
 * however the process ends. A centre whose server of PostgreSQL was restarted goes on without it.
 */
public final class CentreLock implements AutoCloseable {
    /** An advisory lock of PostgreSQL has a number, in each database its own. "tamga" in hexadecimal. */
    private static final long NUMBER = 0x74616D6761L;

    /** So that PostgreSQL hears within half a minute, and not within hours, that a centre's machine lost its power. */
    private static final String NOTICE_A_DEAD_CENTRE =
            "set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3";

    private final AutoCloseable held;

    private CentreLock(AutoCloseable held) {
        this.held = held;
    }

    /**
     * Takes the database.
     *
     * @throws IllegalStateException if another centre has it, or it cannot be reached
     */
    public static CentreLock take(Database database) {
        try {
            return new CentreLock(database.onSqlite() ? file(database) : connection(database));
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(
                    "The database " + database.shown() + " cannot be reached: " + failure.getMessage(), failure);
        }
    }

    private static AutoCloseable file(Database database) throws IOException {
        Path file = database.sqliteFile();
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException heldByThisProcess) {
            // as if another had it
        }
        channel.close();
        throw inUse(database);
    }

    private static AutoCloseable connection(Database database) throws SQLException {
        Connection connection = database.connect();
        try (Statement asking = connection.createStatement()) {
            asking.execute(NOTICE_A_DEAD_CENTRE);
            try (ResultSet taken = asking.executeQuery("select pg_try_advisory_lock(" + NUMBER + ")")) {
                if (taken.next() && taken.getBoolean(1)) {
                    return connection;
                }
            }
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
        connection.close();
        throw inUse(database);
    }

    private static IllegalStateException inUse(Database database) {
        return new IllegalStateException("Another centre works on the database " + database.shown()
                + ": stop that one first, or name another database");
    }

    @Override
    public void close() throws Exception {
        held.close();
    }
}
