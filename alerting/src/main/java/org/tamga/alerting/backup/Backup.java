package org.tamga.alerting.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import java.util.zip.GZIPOutputStream;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.store.Database;

/**
 * Writes all that a store holds, as of one moment, to a file: JSON lines, compressed. The centre may go on meanwhile. First a
 * line about the backup, then for each table a line with its columns and a line for each row, at last how many rows there
 * were; a file without that line is cut.
 */
public final class Backup {
    static final int FORMAT = 1;
    private static final int FETCHED_AT_ONCE = 500;

    private final Database database;

    public Backup(Database database) {
        this.database = database;
    }

    /**
     * @param file replaced only by a whole backup; readable by its owner alone
     * @param progress told each table when it is written, with its rows
     * @return how many rows were written
     * @throws BackupException if the store cannot be read or the file cannot be written
     */
    public long write(Path file, Instant now, ObjLongConsumer<String> progress) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (Connection connection = Snapshot.of(database)) {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long rows;
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part));
                    SequenceWriter lines = Json.MAPPER
                            .writer()
                            .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                            .withRootValueSeparator("\n")
                            .writeValues(out)) {
                rows = write(connection, lines, now, progress);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return rows;
        } catch (SQLException unread) {
            throw new BackupException(
                    "The store " + database.shown() + " cannot be read: " + unread.getMessage(), unread);
        } catch (IOException unwritten) {
            throw new BackupException(
                    "The backup " + file + " cannot be written: " + unwritten + "; name another place, or make room",
                    unwritten);
        }
    }

    private static long write(
            Connection connection, SequenceWriter lines, Instant now, ObjLongConsumer<String> progress)
            throws SQLException, IOException {
        lines.write(new Header(FORMAT, Snapshot.schemaVersion(connection), now.toString()));
        long total = 0;
        for (String table : Tables.inOrder(connection)) {
            long rows = write(connection, table, lines);
            progress.accept(table, rows);
            total += rows;
        }
        lines.write(Map.of("end", total));
        return total;
    }

    private static long write(Connection connection, String table, SequenceWriter lines)
            throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            ResultSet rows = statement.executeQuery("select * from " + table);
            int columns = rows.getMetaData().getColumnCount();
            List<String> names = new ArrayList<>();
            for (int column = 1; column <= columns; column++) {
                names.add(rows.getMetaData().getColumnName(column));
            }
            lines.write(new TableHeader(table, names));
            long written = 0;
            while (rows.next()) {
                Object[] row = new Object[columns];
                for (int column = 1; column <= columns; column++) {
                    row[column - 1] = Value.written(rows.getObject(column));
                }
                lines.write(row);
                written++;
            }
            return written;
        }
    }

    /** @param schema the version of the tables, as Flyway counts them */
    record Header(int tamgaBackup, String schema, String madeAt) {}

    record TableHeader(String table, List<String> columns) {}
}
