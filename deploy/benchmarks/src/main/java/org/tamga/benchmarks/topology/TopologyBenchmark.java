package org.tamga.benchmarks.topology;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.tamga.benchmarks.measure.Footprint;
import org.tamga.benchmarks.measure.Quantiles;
import org.tamga.benchmarks.traffic.Passage;
import org.tamga.benchmarks.traffic.Traffic;
import org.tamga.events.Connection;
import org.tamga.events.serde.Registry;

/**
 * Kafka to Kafka, exactly once, one thread: what a hop costs beside the limit, how long an alert takes, and how long the
 * first one after a restart.
 *
 * @param reports to go through; each leaves two records of state, the event and its observation
 * @param completing how many reports that complete an alert are timed
 * @param directory for the broker's logs and the stores; must be empty
 */
public record TopologyBenchmark(int reports, int completing, long seed, Path directory) {
    private static final int PER_SECOND = 100;
    private static final int OTHERS = 4;
    private static final int WARM_UP = 5;

    /** @param progress hears what is about to be done */
    public String table(Consumer<String> progress) throws Exception {
        List<String> rows = new ArrayList<>();
        rows.add(String.format(Locale.ROOT, "### Kafka to Kafka, exactly once, one thread, %,d reports", reports));
        rows.add("");
        rows.add("| what | figure |");
        rows.add("|---|---:|");
        progress.accept("broker and registry");
        try (Host host = Host.over(directory)) {
            Connection connection = host.start();
            try (Registry registry = Registry.at(connection);
                    Reports posts = new Reports(connection, registry)) {
                List<Passage> season = new Traffic(seed, reports).inOrder();
                progress.accept("publishing the reports");
                posts.publish(season);
                progress.accept("plain pass");
                rows.addAll(plain(connection));
                rows.addAll(topology(connection, registry, posts, season, progress));
            }
        }
        return String.join("\n", rows) + "\n";
    }

    private List<String> plain(Connection connection) throws IOException {
        try (Child child = Child.start(List.of(
                "plain-pass",
                connection.bootstrapServers(),
                connection.registryUrl(),
                Integer.toString(reports / WARM_UP),
                Integer.toString(reports)))) {
            Sample pass = child.hear(Sample.class);
            return List.of(
                    row("plain consume–decode–encode–produce, records per CPU-second", perCpuSecond(pass)),
                    row("the same, of its one thread alone", perThreadSecond(pass)),
                    row("the same, records per second", perSecond(pass)));
        }
    }

    private List<String> topology(
            Connection connection, Registry registry, Reports posts, List<Passage> season, Consumer<String> progress)
            throws Exception {
        List<String> rows = new ArrayList<>();
        long after = season.get(season.size() - 1).time();
        LinkedPairs pairs = new LinkedPairs(completing, "PAIR", after, seed + 1);
        LinkedPairs again = new LinkedPairs(2, "AGAIN", after, seed + 2);
        Path state = directory.resolve("state");

        progress.accept("topology");
        try (StreamsChild streams = StreamsChild.start(connection, state)) {
            streams.awaitRunning();
            Sample warm = streams.untilReceived(reports / WARM_UP);
            Sample done = streams.untilQuiet(reports);
            rows.add(row("topology, hops per CPU-second", perCpuSecond(done.since(warm))));
            rows.add(row("the same, of its one stream thread alone", perThreadSecond(done.since(warm))));
            rows.add(row("the same, hops per second", perSecond(done.since(warm))));
            rows.add(
                    row("hops per report", String.format(Locale.ROOT, "%.2f", (double) done.hops() / done.received())));

            rows.addAll(held(streams.footprint(state)));

            posts.publish(pairs.firsts());
            posts.publish(again.firsts());
            streams.untilQuiet(reports + pairs.firsts().size() + again.firsts().size());
            progress.accept("delays");
            rows.add(delays(connection, registry, posts, pairs, season));
        }
        progress.accept("restart in order");
        rows.add(restart(
                "in order", false, connection, registry, posts, again.seconds().get(0), state));
        progress.accept("restart after a kill");
        rows.add(restart(
                "after a kill",
                true,
                connection,
                registry,
                posts,
                again.seconds().get(1),
                state));
        return rows;
    }

    private List<String> held(Footprint footprint) {
        List<String> rows = new ArrayList<>();
        rows.add(row(
                "state on disk, per million reports",
                String.format(Locale.ROOT, "%,.0f MB", (double) footprint.disk() / reports)));
        footprint
                .memory()
                .ifPresent(bytes -> rows.add(
                        row("resident memory with all of them", String.format(Locale.ROOT, "%,.0f MB", bytes / 1e6))));
        return rows;
    }

    private static String delays(
            Connection connection, Registry registry, Reports posts, LinkedPairs pairs, List<Passage> season)
            throws InterruptedException {
        List<Passage> repeated =
                season.stream().filter(passage -> !passage.hit()).toList();
        try (AlertWatch watch = AlertWatch.start(connection, registry)) {
            Quantiles delays = new Delays(posts, watch).measure(pairs.seconds(), repeated, OTHERS, PER_SECOND);
            return row(
                    "from sending a report to reading its alert at %d reports a second, p50 / p99 / greatest of %d"
                            .formatted(PER_SECOND, pairs.seconds().size()),
                    "%d / %d / %d ms".formatted(delays.p50(), delays.p99(), delays.max()));
        }
    }

    /** From starting the process to its first alert; the report that completes it is sent at once. */
    private String restart(
            String how,
            boolean kill,
            Connection connection,
            Registry registry,
            Reports posts,
            Passage completing,
            Path state)
            throws IOException, InterruptedException {
        if (kill) {
            StreamsChild killed = StreamsChild.start(connection, state);
            killed.awaitRunning();
            killed.kill();
        }
        try (AlertWatch watch = AlertWatch.start(connection, registry)) {
            watch.await(completing.id());
            Sample running;
            try (StreamsChild streams = StreamsChild.start(connection, state)) {
                posts.send(completing);
                running = streams.awaitRunning();
                new Delays(posts, watch).awaitAll();
            }
            double seconds = watch.delays().get(0) / 1e9;
            return row(
                    String.format(
                            Locale.ROOT, "first alert after a restart %s with %,d records of state", how, 2 * reports),
                    String.format(
                            Locale.ROOT,
                            "%.1f s, %.1f s and %.1f CPU-seconds of it until it ran",
                            seconds,
                            running.wallSeconds(),
                            running.cpuSeconds()));
        }
    }

    private static String perCpuSecond(Sample sample) {
        return thousands(sample.hops() / sample.cpuSeconds());
    }

    /** What a record costs once the compiler has rested. */
    private static String perThreadSecond(Sample sample) {
        return thousands(sample.hops() / sample.threadSeconds());
    }

    private static String perSecond(Sample sample) {
        return thousands(sample.hops() / sample.wallSeconds());
    }

    private static String thousands(double value) {
        return String.format(Locale.ROOT, "%.1f k", value / 1000);
    }

    private static String row(String what, String figure) {
        return "| " + what + " | " + figure + " |";
    }
}
