package org.tamga.alerting.store;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The alert store on PostgreSQL, where Debian's package is installed. */
class PostgresAlertStoreTest extends AlertStoreContract {
    private static LocalPostgres postgres;
    private static int databases;

    private Database database;

    @BeforeAll
    static void start() throws Exception {
        Optional<Path> programs = LocalPostgres.programs();
        if (programs.isEmpty()) {
            System.out.println("SKIPPED: no PostgreSQL is installed; the alert store is tested on SQLite alone");
        }
        assumeTrue(programs.isPresent(), "no PostgreSQL is installed");
        postgres = LocalPostgres.start(programs.get());
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Override
    public Database database() throws Exception {
        if (database == null) {
            database = postgres.emptyDatabase("alerts" + databases++);
        }
        return database;
    }

    @Override
    public Stream<Database> others(Path folder) throws Exception {
        return Stream.of(Database.sqlite(folder.resolve("other.db")), postgres.emptyDatabase("restored" + databases++));
    }
}
