package org.tamga.benchmarks.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.store.Database;
import org.tamga.benchmarks.centre.CentreBenchmark;
import org.tamga.benchmarks.contestants.Contestant;
import org.tamga.benchmarks.contestants.Contestants;
import org.tamga.benchmarks.measure.EngineBenchmark;
import org.tamga.benchmarks.measure.Forks;
import org.tamga.benchmarks.measure.Machine;
import org.tamga.benchmarks.post.PostBenchmark;
import org.tamga.benchmarks.tasks.Task;
import org.tamga.benchmarks.topology.TopologyBenchmark;
import org.tamga.benchmarks.traffic.Form;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures, prints a Markdown table and writes it to a file. */
@Command(
        name = "run",
        description =
                "Measures Tamga beside other engines, its topology beside the limit, a border post and the centre.",
        mixinStandardHelpOptions = true,
        subcommands = {TrialCommand.class, PermutationsCommand.class, PlainPassCommand.class, StreamsCommand.class})
public final class Benchmarks implements Runnable {
    private static final int PASSAGES = 500_000;
    private static final int PASSAGES_SHORT = 20_000;
    private static final int PERMUTED = 20_000;
    private static final int PERMUTED_SHORT = 5_000;
    private static final int ORDERS = 20;
    private static final int ORDERS_SHORT = 5;
    private static final int REPORTS = 300_000;
    private static final int COMPLETING = 1_000;
    private static final int COMPLETING_SHORT = 100;
    private static final int STORED = 100_000;
    private static final int STORED_SHORT = 2_000;
    private static final int SIGHTINGS = 432_000;
    private static final int SIGHTINGS_SHORT = 2_000;
    private static final int STARTS = 5;
    private static final int ALERTS = 1_000_000;
    private static final int ALERTS_SHORT = 5_000;
    private static final int TIMES = 100;
    private static final int TIMES_SHORT = 5;
    private static final long SEED = 2026;

    enum What {
        ENGINE,
        TOPOLOGY,
        POST,
        CENTRE,
        ALL;

        boolean includes(What other) {
            return this == other || this == ALL;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", defaultValue = "all", description = "engine, topology, post, centre or all (default)")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private What what;

    @Option(names = "--short", description = "Few events and one run: shows that it runs, not how fast.")
    private boolean brief;

    @Option(
            names = "--runs",
            description = "Runs of each, for median and spread (default: 3, of a post's start 5; short: 1).")
    private @Nullable Integer runs;

    @Option(names = "--engines", split = ",", description = "Only these, for example tamga,esper.")
    private @Nullable List<String> engines;

    @Option(names = "--tasks", split = ",", description = "Only these, for example three-borders.")
    private @Nullable List<String> tasks;

    @Option(names = "--forms", split = ",", description = "Arrivals only so, for example in-order.")
    private @Nullable List<String> forms;

    @Option(names = "--orders", description = "Orders of the same passages (default: 20; short: 5; 0: no such table).")
    private @Nullable Integer orders;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "results.md",
            description = "Where the table is written (default: results.md).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path output;

    @Option(names = "--passages", description = "Passages in the season (default: 500000; short: 20000).")
    private @Nullable Integer passages;

    @Option(names = "--reports", description = "Reports through the topology (default: 300000; short: 20000).")
    private @Nullable Integer reports;

    @Option(names = "--stored", description = "Reports in the post's folder (default: 100000; short: 2000).")
    private @Nullable Integer stored;

    @Option(
            names = "--sightings",
            description = "Sightings fed to the post (default: 432000, a day of five a second; short: 2000).")
    private @Nullable Integer sightings;

    @Option(names = "--alerts", description = "Alerts in the centre's store (default: 1000000; short: 5000).")
    private @Nullable Integer alerts;

    @Option(names = "--times", description = "How often the centre is asked each thing (default: 100; short: 5).")
    private @Nullable Integer times;

    @Option(
            names = "--postgresql",
            paramLabel = "JDBC-URL",
            description = "Measure the centre on this PostgreSQL too; an empty database. The password comes from the"
                    + " variable TAMGA_DATABASE_PASSWORD.")
    private @Nullable String postgresql;

    @Option(names = "--database-user", paramLabel = "NAME", description = "The user of that PostgreSQL.")
    private @Nullable String databaseUser;

    @Option(
            names = "--folder",
            paramLabel = "DIR",
            description = "Where the centre's store is kept, and found again filled (default: a new folder).")
    private @Nullable Path folder;

    @Option(
            names = "--launcher",
            paramLabel = "FILE",
            defaultValue = "${sys:tamga.launcher:-deploy/tamga}",
            description = "The tamga command, built (default: the one beside).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path launcher;

    @Option(
            names = "--trials",
            paramLabel = "FILE",
            defaultValue = "trials.tsv",
            description = "Where every single answer is written (default: trials.tsv).")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path trials;

    @Option(names = "--resume", description = "Do not repeat what stands in the file of --trials.")
    private boolean resume;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Benchmarks()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter progress = spec.commandLine().getErr();
        StringBuilder report = new StringBuilder();
        report.append(Machine.describe(Clock.systemUTC())).append("\n\n");
        try {
            if (what.includes(What.ENGINE)) {
                report.append(engineBenchmark(resume ? Forks.resumed(trials) : Forks.afresh(trials))
                        .tables(progress::println));
            }
            if (what.includes(What.TOPOLOGY)) {
                report.append(topologyBenchmark().table(progress::println));
            }
            if (what.includes(What.POST)) {
                report.append(postBenchmark().table(progress::println));
            }
            if (what.includes(What.CENTRE)) {
                report.append(centreBenchmark().tables(progress::println));
            }
            out.print(report);
            out.flush();
            Files.writeString(output, report);
        } catch (Exception e) {
            throw new CommandLine.ExecutionException(spec.commandLine(), e.toString(), e);
        }
    }

    private TopologyBenchmark topologyBenchmark() throws IOException {
        return new TopologyBenchmark(
                reports != null ? reports : brief ? PASSAGES_SHORT : REPORTS,
                brief ? COMPLETING_SHORT : COMPLETING,
                SEED,
                Files.createTempDirectory("benchmark"));
    }

    private PostBenchmark postBenchmark() throws IOException {
        return new PostBenchmark(
                launcher,
                stored != null ? stored : brief ? STORED_SHORT : STORED,
                sightings != null ? sightings : brief ? SIGHTINGS_SHORT : SIGHTINGS,
                runs != null ? runs : brief ? 1 : STARTS,
                Files.createTempDirectory("benchmark"));
    }

    private CentreBenchmark centreBenchmark() throws IOException {
        return new CentreBenchmark(
                launcher,
                alerts != null ? alerts : brief ? ALERTS_SHORT : ALERTS,
                times != null ? times : brief ? TIMES_SHORT : TIMES,
                Optional.ofNullable(postgresql)
                        .map(url -> new Database(url, databaseUser, System.getenv("TAMGA_DATABASE_PASSWORD"))),
                folder != null ? Files.createDirectories(folder) : Files.createTempDirectory("benchmark"));
    }

    private EngineBenchmark engineBenchmark(Forks forks) {
        return new EngineBenchmark(
                forks,
                engines == null
                        ? Contestants.all()
                        : engines.stream()
                                .map(Contestants::of)
                                .map(Contestant.class::cast)
                                .toList(),
                tasks == null
                        ? List.of(Task.values())
                        : tasks.stream().map(Benchmarks::task).toList(),
                forms == null
                        ? List.of(Form.values())
                        : forms.stream().map(Benchmarks::form).toList(),
                passages != null ? passages : brief ? PASSAGES_SHORT : PASSAGES,
                runs != null ? runs : brief ? 1 : 3,
                brief ? PERMUTED_SHORT : PERMUTED,
                orders != null ? orders : brief ? ORDERS_SHORT : ORDERS,
                SEED);
    }

    static Task task(String id) {
        return Task.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static Form form(String id) {
        return Form.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
