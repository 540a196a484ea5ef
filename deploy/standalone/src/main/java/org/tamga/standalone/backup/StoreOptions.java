package org.tamga.standalone.backup;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.store.Database;
import org.tamga.standalone.data.DataDirectory;
import picocli.CommandLine.Option;

/** Which centre's store is meant: that of a directory of {@code tamga up}, or a database. */
final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The directory of tamga up. Default: $XDG_DATA_HOME/tamga or ~/.local/share/tamga")
    private @Nullable Path data;

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description =
                    "A database instead: jdbc:postgresql://HOST[:PORT]/NAME or jdbc:sqlite:FILE. The password comes"
                            + " from the variable TAMGA_DATABASE_PASSWORD.")
    private @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", description = "The database's user.")
    private @Nullable String user;

    Database database() {
        return url == null
                ? Database.sqlite(directory().store())
                : new Database(url, user, System.getenv("TAMGA_DATABASE_PASSWORD"));
    }

    /** Whether it is a directory of {@code tamga up}. */
    boolean ofBox() {
        return url == null;
    }

    DataDirectory directory() {
        return data == null
                ? DataDirectory.ofUser(System.getenv("XDG_DATA_HOME"), System.getProperty("user.home"))
                : new DataDirectory(data);
    }
}
