package org.tamga.benchmarks.centre;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.tamga.alerting.backup.Backup;
import org.tamga.alerting.backup.Restore;
import org.tamga.alerting.store.Database;
import org.tamga.benchmarks.measure.Footprint;
import org.tamga.benchmarks.measure.Quantiles;
import org.tamga.standalone.data.DataDirectory;

/**
 * The centre as {@code tamga up} starts it, with many alerts stored of which 500 are open: how long it takes to answer what
 * the console asks, on SQLite and, from a backup of the same store, on PostgreSQL.
 *
 * @param launcher the {@code tamga} command, built
 * @param alerts how many are stored
 * @param times how often each thing is asked
 * @param postgresql an empty database; nothing for SQLite alone
 * @param folder where the store is kept; one that was filled before is taken as it is
 */
public record CentreBenchmark(Path launcher, int alerts, int times, Optional<Database> postgresql, Path folder) {
    /** So much of the rest comes first and is not counted, while code is being compiled. */
    private static final int WARM_UP = 5;

    /** @param progress hears what is about to be done */
    public String tables(Consumer<String> progress) throws Exception {
        DataDirectory data = new DataDirectory(folder.resolve("centre"));
        Files.createDirectories(data.alerting());
        Database store = Database.sqlite(data.store());
        Past past = new Past(alerts, madeAt(data));
        List<String> rows = new ArrayList<>(head("SQLite"));
        if (!Files.exists(filled(data))) {
            progress.accept("storing " + alerts + " alerts");
            double seconds = seconds(() -> {
                FilledStore.fill(store, past, progress);
                return Files.createFile(filled(data));
            });
            rows.add(row(
                    "storing an alert and what was done with it, a second",
                    String.format(Locale.ROOT, "%,.0f", alerts / seconds)));
        }
        rows.add(row(
                "the store on disk", String.format(Locale.ROOT, "%,.2f GB", Footprint.size(data.alerting()) / 1e9)));
        rows.addAll(copied(store, progress));
        rows.addAll(asked(data, store, past, progress));
        if (postgresql.isPresent()) {
            rows.add("");
            rows.addAll(head("PostgreSQL"));
            DataDirectory beside = new DataDirectory(folder.resolve("centre-on-postgresql"));
            Files.createDirectories(beside.root());
            rows.addAll(asked(beside, postgresql.get(), past, progress));
        }
        return String.join("\n", rows) + "\n";
    }

    private List<String> head(String database) {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "### The centre on %s, %,d alerts stored, %d open",
                        database,
                        alerts,
                        FilledStore.open(alerts)),
                "",
                "| what | figure |",
                "|---|---:|");
    }

    /** When the store was filled: the alerts of a store that was filled before are the same again. */
    private static Instant madeAt(DataDirectory data) throws IOException {
        Path file = data.root().resolveSibling("made-at");
        if (!Files.exists(file)) {
            Files.writeString(file, Instant.now().toString());
        }
        return Instant.parse(Files.readString(file).strip());
    }

    private static Path filled(DataDirectory data) {
        return data.root().resolveSibling("filled");
    }

    private List<String> copied(Database store, Consumer<String> progress) throws Exception {
        progress.accept("making a backup");
        Path backup = folder.resolve("backup.gz");
        List<String> rows = new ArrayList<>();
        double saving = seconds(() -> new Backup(store).write(backup, Instant.now(), (table, count) -> {}));
        rows.add(row("a backup", String.format(Locale.ROOT, "%,.0f s, %,.2f GB", saving, Files.size(backup) / 1e9)));
        if (postgresql.isPresent()) {
            progress.accept("restoring it on PostgreSQL");
            double restoring = seconds(() -> new Restore(postgresql.get()).read(backup, (table, count) -> {}));
            rows.add(row("restoring it on PostgreSQL", String.format(Locale.ROOT, "%,.0f s", restoring)));
        }
        Files.delete(backup);
        return rows;
    }

    private List<String> asked(DataDirectory data, Database store, Past past, Consumer<String> progress)
            throws IOException, InterruptedException {
        progress.accept("starting the centre on " + (store.onSqlite() ? "SQLite" : "PostgreSQL"));
        try (LaunchedCentre centre = LaunchedCentre.start(launcher, data, store);
                Clerk clerk = Clerk.of(centre.console(), centre.token())) {
            progress.accept("asking it");
            new Shift(clerk, past, Math.max(1, times / WARM_UP)).look();
            clerk.forget();
            Shift shift = new Shift(clerk, past, times);
            shift.look();
            progress.accept("working alerts off");
            shift.work();
            List<String> rows = new ArrayList<>();
            clerk.times().forEach((what, micros) -> rows.add(row(what + ", p50 / p99 / greatest", figures(micros))));
            return rows;
        }
    }

    private static String figures(Quantiles micros) {
        return String.format(
                Locale.ROOT, "%,.0f / %,.0f / %,.0f ms", micros.p50() / 1e3, micros.p99() / 1e3, micros.max() / 1e3);
    }

    private static double seconds(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return Duration.ofNanos(System.nanoTime() - began).toMillis() / 1e3;
    }

    private static String row(String what, String figure) {
        return "| " + what + " | " + figure + " |";
    }
}
