package org.tamga.alerting.backup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;

/** Makes a store from a {@link Backup}, on either database. */
public final class Restore {
    private static final int BATCH = 500;

    private final Database database;

    public Restore(Database database) {
        this.database = database;
    }

    /**
     * Fills an empty database; all of the backup or nothing of it.
     *
     * @param progress told each table when it is filled, with its rows
     * @return how many rows were read
     * @throws BackupException if the file is no whole backup, or the database is not empty or cannot be written
     */
    public long read(Path file, ObjLongConsumer<String> progress) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                MappingIterator<JsonNode> lines =
                        Json.MAPPER.readerFor(JsonNode.class).readValues(in)) {
            JsonNode header = lines.hasNextValue() ? lines.nextValue() : Json.MAPPER.missingNode();
            if (header.path("tamgaBackup").asInt() != Backup.FORMAT) {
                throw new BackupException(file + " is no backup that this Tamga knows", null);
            }
            requireEmpty();
            AlertStore.prepare(database, header.path("schema").asText());
            return fill(lines, file, progress);
        } catch (SQLException unwritten) {
            throw new BackupException(
                    "The store " + database.shown() + " cannot be filled: " + unwritten.getMessage(), unwritten);
        } catch (IOException unread) {
            throw new BackupException(
                    "The backup " + file + " cannot be read: " + unread.getMessage() + "; nothing was restored",
                    unread);
        }
    }

    private void requireEmpty() throws SQLException {
        database.guard();
        try (Connection connection = database.connect()) {
            if (!Tables.inOrder(connection).isEmpty()) {
                throw new BackupException(
                        "The database " + database.shown() + " is not empty; restore into a new one", null);
            }
        }
    }

    private long fill(MappingIterator<JsonNode> lines, Path file, ObjLongConsumer<String> progress)
            throws SQLException, IOException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            empty(connection);
            Filling filling = new Filling(connection, progress);
            while (lines.hasNextValue()) {
                JsonNode line = lines.nextValue();
                if (line.has("end")) {
                    filling.end(line.path("end").asLong(), file);
                    requireNothingMore(lines, file);
                    connection.commit();
                    return filling.total;
                }
                filling.take(line, file);
            }
            throw new BackupException(file + " ends before its end: it was cut; nothing was restored", null);
        }
    }

    /** Reads to the end of the file, where its checksum stands. */
    private static void requireNothingMore(MappingIterator<JsonNode> lines, Path file) throws IOException {
        if (lines.hasNextValue()) {
            throw new BackupException(file + " goes on after its end; nothing was restored", null);
        }
    }

    /** Takes out what the making of the tables put in: the backup has it too. */
    private static void empty(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>(Tables.inOrder(connection));
        Collections.reverse(tables);
        try (Statement statement = connection.createStatement()) {
            for (String table : tables) {
                if (statement
                        .executeQuery("select 1 from " + table + " limit 1")
                        .next()) {
                    statement.execute("delete from " + table);
                }
            }
        }
    }

    /** Fills one table after the other. */
    private static final class Filling {
        private final Connection connection;
        private final ObjLongConsumer<String> progress;
        private final Set<String> known;
        private PreparedStatement insert;
        private String table = "";
        private long rows;
        private long total;

        Filling(Connection connection, ObjLongConsumer<String> progress) throws SQLException {
            this.connection = connection;
            this.progress = progress;
            this.known = new HashSet<>(Tables.inOrder(connection));
            this.insert = connection.prepareStatement("select 1");
        }

        void take(JsonNode line, Path file) throws SQLException, IOException {
            if (line.has("table")) {
                finish();
                begin(line, file);
                return;
            }
            for (int column = 0; column < line.size(); column++) {
                insert.setObject(column + 1, Value.read(line.get(column)));
            }
            insert.addBatch();
            rows++;
            if (rows % BATCH == 0) {
                insert.executeBatch();
            }
        }

        private void begin(JsonNode line, Path file) throws SQLException {
            String name = line.path("table").asText();
            if (!known.contains(name)) {
                throw new BackupException(file + " has a table " + name + " that this Tamga does not know", null);
            }
            List<String> columns = new ArrayList<>();
            line.path("columns").forEach(column -> columns.add(identifier(column.asText(), file)));
            String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
            table = name;
            rows = 0;
            insert = connection.prepareStatement(
                    "insert into " + name + " (" + String.join(", ", columns) + ") values (" + marks + ")");
        }

        /** A file may come from anywhere: what it calls a column goes into a statement. */
        private static String identifier(String name, Path file) {
            if (!name.matches("[a-z_]+")) {
                throw new BackupException(file + " has a column '" + name + "' that cannot be one", null);
            }
            return name;
        }

        private void finish() throws SQLException {
            if (!table.isEmpty()) {
                insert.executeBatch();
                progress.accept(table, rows);
                total += rows;
            }
            insert.close();
        }

        void end(long expected, Path file) throws SQLException {
            finish();
            if (total != expected) {
                throw new BackupException(
                        file + " has " + total + " rows and should have " + expected + "; nothing was restored", null);
            }
        }
    }
}
