package org.tamga.producers.post.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database file in the post's folder. An outbox that was there and is not there any more, or is empty, is never taken
 * for a new one: a mark beside it says that there was one, and how far it had come.
 */
final class OutboxFile {
    private static final String NAME = "outbox.db";
    private static final String MARK = "outbox.mark";
    private static final byte[] SQLITE = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final String REMEDY =
            " Keep the folder as it is, put the file back from a backup, or start with another folder (--data)"
                    + " and have the centre look for gaps with \"tamga posts list\".";

    private static final Logger LOG = LoggerFactory.getLogger(OutboxFile.class);
    private static final Set<PosixFilePermission> OWNER =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final Path folder;
    private final Path file;

    OutboxFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /** What an outbox works with; both are to be closed. */
    record Opened(HikariDataSource pool, HighWaterMark mark) {}

    /** @throws BrokenOutboxException if it is not whole */
    Opened open() throws BrokenOutboxException {
        Path mark = folder.resolve(MARK);
        try {
            Files.createDirectories(folder);
            if (Files.exists(mark)) {
                checkHeader();
            } else if (Files.exists(file) && Files.size(file) > 0) {
                checkHeader(); // the first start was cut off before the mark was made
            }
            keepToOwner();
            HikariDataSource pool = migrated();
            if (!Files.exists(mark)) {
                make(mark);
            }
            return new Opened(pool, checked(mark, pool));
        } catch (IOException unusable) {
            throw new BrokenOutboxException(
                    "The folder " + folder + " cannot be used: " + unusable
                            + ". The user who runs tamga post must be able to write there.",
                    unusable);
        }
    }

    private void checkHeader() throws IOException, BrokenOutboxException {
        if (!Files.exists(file)) {
            throw new BrokenOutboxException("The outbox " + file + " is missing, but there was one here." + REMEDY);
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(SQLITE.length);
        }
        if (start.length == 0) {
            throw new BrokenOutboxException("The outbox " + file + " is empty, but it was not." + REMEDY);
        }
        if (!Arrays.equals(start, SQLITE)) {
            throw new BrokenOutboxException("The outbox " + file + " is damaged: it does not begin as one." + REMEDY);
        }
    }

    /** Passports and telephone numbers are in it. What SQLite puts beside it gets the same permissions. */
    private void keepToOwner() throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file);
        }
        PosixFileAttributeView permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (permissions == null) {
            return;
        }
        try {
            permissions.setPermissions(OWNER);
        } catch (IOException notThere) {
            LOG.warn("Others who use this computer may read {}: {}", file, notThere.toString());
        }
    }

    private HikariDataSource migrated() throws BrokenOutboxException {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(settings());
            check(Jdbi.create(pool));
            Flyway.configure(OutboxFile.class.getClassLoader())
                    .dataSource(pool)
                    .locations("classpath:db/outbox")
                    .load()
                    .migrate();
            return pool;
        } catch (FlywayException | JdbiException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException bad) {
            close(pool);
            throw new BrokenOutboxException(
                    "The outbox " + file + " is damaged: " + innermost(bad) + "." + REMEDY, bad);
        } catch (BrokenOutboxException damaged) {
            close(pool);
            throw damaged;
        }
    }

    /** Reads every page and its links, without comparing indexes to tables: 100,000 reports in under half a second. */
    private void check(Jdbi database) throws BrokenOutboxException {
        String found = database.withHandle(handle -> handle.createQuery("pragma quick_check(3)")
                .mapTo(String.class)
                .list()
                .toString());
        if (!found.equals("[ok]")) {
            throw new BrokenOutboxException("The outbox " + file + " is damaged: " + found + "." + REMEDY);
        }
    }

    /** Whether all is there that was ever shown as saved. */
    private HighWaterMark checked(Path mark, HikariDataSource pool) throws IOException, BrokenOutboxException {
        long last = Jdbi.create(pool).withHandle(Rows::lastSequence);
        HighWaterMark shown = HighWaterMark.open(mark);
        if (last < shown.reached()) {
            long lost = shown.reached();
            shown.close();
            close(pool);
            throw new BrokenOutboxException(
                    "The outbox " + file + " has lost the reports from number " + (last + 1) + " to "
                            + lost + ", which were shown as saved: " + file.getFileName()
                            + "-wal was cut or removed, or the file"
                            + " is older than its folder." + REMEDY);
        }
        shown.raiseTo(last);
        return shown;
    }

    private HikariConfig settings() {
        HikariConfig settings = new HikariConfig();
        settings.setPoolName("outbox");
        settings.setJdbcUrl("jdbc:sqlite:" + file);
        settings.setMaximumPoolSize(4);
        settings.setMinimumIdle(1);
        settings.setConnectionTimeout(10_000);
        // FULL, because NORMAL can lose a committed report when the power goes
        settings.addDataSourceProperty("journal_mode", "WAL");
        settings.addDataSourceProperty("synchronous", "FULL");
        settings.addDataSourceProperty("busy_timeout", "10000");
        settings.addDataSourceProperty("transaction_mode", "IMMEDIATE");
        return settings;
    }

    /** On the disk before anything is shown as saved. */
    private void make(Path mark) throws IOException {
        try (FileChannel channel = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Durable.entries(folder);
    }

    private static void close(@org.jspecify.annotations.Nullable HikariDataSource pool) {
        if (pool != null) {
            pool.close();
        }
    }

    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
