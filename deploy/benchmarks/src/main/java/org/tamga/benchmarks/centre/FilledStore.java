package org.tamga.benchmarks.centre;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Deed;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Outcome;
import org.tamga.alerting.handling.Performed;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.file.RoutingFile;
import org.tamga.alerting.store.AlertStore;
import org.tamga.alerting.store.Database;
import org.tamga.alerting.store.Offsets;

/**
 * Fills a centre's store: what was done with alerts comes from its topic, then the alerts from theirs, as when a store is
 * made anew. All but the latest are closed.
 */
final class FilledStore {
    /** So many at most are open and not closed. */
    static final int MOST_OPEN = 500;

    private static final int AT_ONCE = 1_000;
    private static final int PROGRESS_EVERY = 50_000;
    private static final String CLUSTER = "benchmark";
    private static final Duration TO_ACKNOWLEDGE = Duration.ofMinutes(6);
    private static final Duration TO_CLOSE = Duration.ofHours(3);
    private static final List<Outcome> OUTCOMES = List.of(
            Outcome.FALSE_ALERT, Outcome.FALSE_ALERT, Outcome.CONFIRMED, Outcome.INFORMATION_ONLY, Outcome.DUPLICATE);
    private static final List<String> OFFICERS = List.of("A. Duty", "B. Duty", "C. Duty", "D. Duty");

    private FilledStore() {}

    /** How many of so many alerts are open. */
    static int open(int alerts) {
        return Math.min(MOST_OPEN, alerts / 2);
    }

    /** @param progress hears how far it has come */
    static void fill(Database database, Past past, Consumer<String> progress) throws Exception {
        AlertStore.prepare(database, "latest");
        try (Connection connection = connect(database);
                BulkLoad load = new BulkLoad(connection)) {
            for (int from = 0; from < past.alerts(); from += AT_ONCE) {
                int until = Math.min(past.alerts(), from + AT_ONCE);
                load.take(done(past, from, until), findings(past, from, until));
                if (until % PROGRESS_EVERY == 0) {
                    progress.accept(until + " alerts stored");
                }
            }
            load.end(open(past.alerts()));
        }
        try (AlertStore store = AlertStore.open(database)) {
            route(store, past.until());
        }
    }

    /** Where a crash half-way loses nothing that could not be made again, nothing is forced to the disk. */
    private static Connection connect(Database database) throws SQLException {
        Connection connection = database.connect();
        if (database.onSqlite()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("pragma journal_mode = off");
                statement.execute("pragma synchronous = off");
                statement.execute("pragma cache_size = -1000000");
            }
        }
        return connection;
    }

    /** The same by the store's own way. */
    static void project(AlertStore store, Past past) {
        for (int from = 0; from < past.alerts(); from += AT_ONCE) {
            int until = Math.min(past.alerts(), from + AT_ONCE);
            store.take(done(past, from, until), offsets("alert-actions"));
            store.project(findings(past, from, until), offsets("alerts"), past.until());
        }
    }

    private static List<Finding> findings(Past past, int from, int until) {
        return IntStream.range(from, until).mapToObj(past::finding).toList();
    }

    private static Offsets offsets(String topic) {
        return new Offsets(CLUSTER, topic, Map.of());
    }

    /** The routes have seen them all. */
    private static void route(AlertStore store, Instant now) {
        Routing routing = RoutingFile.builtIn(now);
        while (store.duty().route(routing, OnShift.NOBODY, now)) {
            continue;
        }
    }

    /** What was done with some alerts; of those that are open half have been seen, some are worked on. */
    private static List<Performed> done(Past past, int from, int until) {
        int open = past.alerts() - open(past.alerts());
        List<Performed> done = new ArrayList<>();
        for (int number = from; number < until; number++) {
            Random chance = new Random(-1L - number);
            boolean closed = number < open;
            if (closed || chance.nextInt(5) < 2) {
                Instant seen = past.foundAt(number).plus(part(TO_ACKNOWLEDGE, chance));
                String officer = OFFICERS.get(chance.nextInt(OFFICERS.size()));
                Handling acknowledged = Handling.NEW.become(HandlingState.ACKNOWLEDGED, officer, seen, 1);
                done.add(performed(number, Deed.ACKNOWLEDGED, officer, null, seen, acknowledged));
                if (closed) {
                    Instant end = seen.plus(part(TO_CLOSE, chance));
                    Handling handling = acknowledged
                            .become(HandlingState.CLOSED, officer, end, 1)
                            .withOutcome(OUTCOMES.get(chance.nextInt(OUTCOMES.size())));
                    done.add(performed(number, Deed.CLOSED, officer, "asked the post by telephone", end, handling));
                }
            }
        }
        return done;
    }

    private static Performed performed(
            int number, Deed deed, String officer, @Nullable String note, Instant at, Handling handling) {
        return new Performed(Past.id(deed + " " + number), Past.alertId(number), 1, deed, officer, note, at, handling);
    }

    private static Duration part(Duration longest, Random chance) {
        return Duration.ofMillis((long) (longest.toMillis() * chance.nextDouble()));
    }
}
