package org.tamga.alerting.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Which database holds the alerts.
 *
 * @param url {@code jdbc:sqlite:FILE} or {@code jdbc:postgresql://HOST[:PORT]/NAME}
 * @param user null for SQLite, or where the URL or the server decides
 * @param password never shown
 */
public record Database(
        String url, @Nullable String user, @Nullable String password) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    public Database {
        if (!(url.startsWith(SQLITE) && url.length() > SQLITE.length()) && !url.startsWith(POSTGRESQL)) {
            throw new IllegalArgumentException("database is '" + withoutSecrets(url)
                    + "'; it has to be jdbc:sqlite:FILE or jdbc:postgresql://HOST[:PORT]/NAME");
        }
        if (url.contains(":memory:") || url.contains("mode=memory")) {
            throw new IllegalArgumentException("database is in memory; alerts have to survive a restart: name a file");
        }
    }

    public static Database sqlite(Path file) {
        return new Database(SQLITE + file, null, null);
    }

    /** Connections one at a time, opened when they are asked for: for a command that reads beside the centre. */
    Jdbi withoutPool() {
        return Jdbi.create(this::connect);
    }

    /** A connection beside the pools, for whoever asks to close. */
    public Connection connect() throws SQLException {
        Properties who = new Properties();
        if (user != null) {
            who.setProperty("user", user);
        }
        if (password != null) {
            who.setProperty("password", password);
        }
        return DriverManager.getConnection(url, who);
    }

    public boolean onSqlite() {
        return url.startsWith(SQLITE);
    }

    /** Makes SQLite's file readable for its owner alone, and SQLite those beside it: all that the centre knows is in them. */
    public void guard() {
        if (!onSqlite()) {
            return;
        }
        Path file = sqliteFile().toAbsolutePath();
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return;
        }
        try {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                view.setPermissions(PosixFilePermissions.fromString("rw-------"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(file + " cannot be kept for its owner alone", failure);
        }
    }

    /** The file of SQLite; throws IllegalStateException for another database. */
    Path sqliteFile() {
        if (!onSqlite()) {
            throw new IllegalStateException(shown() + " is no file");
        }
        return Path.of(shown().substring(SQLITE.length()).replaceFirst("^file:", ""));
    }

    /** The URL without its parameters, which may hold a password. */
    public String shown() {
        return withoutSecrets(url);
    }

    @Override
    public String toString() {
        return shown();
    }

    private static String withoutSecrets(String url) {
        return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
}
