package org.tamga.topology.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.events.Connection;
import org.tamga.events.Reachability;
import org.tamga.events.TopicSnapshot;
import org.tamga.events.Topics;
import org.tamga.events.UnreachableException;
import org.tamga.events.command.ConnectionOptions;
import org.tamga.events.command.Terminal;
import org.tamga.events.serde.Registry;
import org.tamga.topology.backtest.report.Comparison;
import org.tamga.topology.backtest.report.Outcomes;
import org.tamga.topology.backtest.report.RuleSet;
import org.tamga.topology.backtest.report.Source;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.topology.rules.RulesInForce;
import org.tamga.topology.runtime.InputOptions;
import org.tamga.topology.runtime.MemoryOptions;
import org.tamga.vocabulary.CheckpointRegister;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga backtest}: which alerts would be open after these events, under these rules or those. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which alerts are open after the events of some files, or of a running Tamga's topics, by the same"
                    + " detection as the running system; and, with --against, which would be under other rules.",
            "Events are one JSON object a line; their order does not matter. The clock is the last event.",
            "What does not fit into memory goes to temporary files, up to twice the size of the events."
        },
        footer = {
            "",
            "Lines that are rejected are named on standard error; the rest is evaluated. With --topics, reports are held"
                    + " to their seals as the running system holds them; those in files have none.",
            "",
            "Exit codes: 0 done; 1 a fault of Tamga's; 2 wrong usage, or a rule file that is not sound; 3 a file could"
                    + " not be read or written, or Kafka or the registry could not be reached.",
            "",
            "Examples:",
            "  tamga backtest --events january.ndjson february.ndjson --patterns linked-vehicle --output alerts.ndjson",
            "  tamga backtest --events 2025.ndjson --against quieter.json --html quieter.html",
            "  tamga backtest --topics --report precision.json --output alerts.ndjson"
        })
public final class BacktestCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Spec
    private @Nullable CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private From from = new From();

    /** Files or topics, not both. */
    static final class From {
        @Option(
                names = "--events",
                required = true,
                arity = "1..*",
                paramLabel = "FILE",
                description = "Files of events, one JSON object a line.")
        private List<Path> events = List.of();

        @Option(
                names = "--topics",
                required = true,
                description = "All that the topics seizures and identifications hold at the start.")
        private boolean topics;
    }

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private InputOptions input = new InputOptions();

    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description =
                    "The present rules, as tamga rules put takes them. Default: with --topics those in force there,"
                            + " else what Tamga comes with.")
    private @Nullable Path rules;

    @Option(
            names = "--against",
            paramLabel = "FILE",
            description = "Other rules beside them: the alerts only in the one, only in the other, in both.")
    private @Nullable Path against;

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Option(
            names = "--patterns",
            split = ",",
            paramLabel = "ID",
            description = "Evaluate these patterns only, joined by commas. Default: all.")
    private List<String> patterns = List.of();

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description =
                    "What officers made of alerts, one JSON object with alertId and outcome a line, as tamga alerts"
                            + " --json writes them: gives the precision of each pattern. Default: with --topics what"
                            + " the topic alert-actions has, else nothing.")
    private @Nullable Path outcomes;

    @Mixin
    private ResultFiles results = new ResultFiles();

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description =
                    "Reject events of files that are later than this by more than 10 minutes, as the running system"
                            + " does. ISO 8601 at UTC, for example 2026-01-01T00:00:00Z. Default: the present.")
    private Instant now = Instant.now();

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where temporary files go; none stays there. Default: ${DEFAULT-VALUE}")
    private Path workDirectory = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() {
        try (ShownProgress progress = new ShownProgress(err(), Terminal.isOne(), Clock.systemUTC())) {
            List<RuleSet> ruleSets = RuleSets.of(rules, inForce(), against, patterns, memory.horizon());
            Optional<Outcomes> told = outcomes();
            if (from.topics) {
                overTopics(ruleSets, told, progress);
            } else {
                Outcomes known = told.orElse(Outcomes.NONE);
                over(new EventFiles(from.events, now), CheckpointRegister.bundled(), ruleSets, known, progress);
            }
            return 0;
        } catch (IOException | UncheckedIOException unreadable) {
            return complain(String.valueOf(unreadable.getMessage()));
        } catch (UnreachableException unreachable) {
            return complain(unreachable.words());
        } catch (IllegalArgumentException misunderstood) {
            complain(String.valueOf(misunderstood.getMessage()));
            return spec().exitCodeOnInvalidInput();
        }
    }

    private RuleBook inForce() throws IOException, UnreachableException {
        if (!from.topics || rules != null) {
            return RuleBook.STANDARD;
        }
        try {
            return RulesInForce.read(connection.connection(), memory.horizon());
        } catch (KafkaException failed) {
            throw new IOException("The rules in force could not be read: " + failed.getMessage(), failed);
        }
    }

    private void overTopics(List<RuleSet> ruleSets, Optional<Outcomes> told, ShownProgress progress)
            throws IOException, UnreachableException {
        Connection to = connection.connection();
        Reachability.check(
                to, PATIENCE, Topics.SEIZURES, Topics.IDENTIFICATIONS, Topics.CHECKPOINTS, Topics.ALERT_ACTIONS);
        try (Registry registry = Registry.at(to)) {
            Outcomes known = told.orElseGet(() -> Outcomes.of(
                    TopicSnapshot.read(to, registry, Topics.ALERT_ACTIONS).values()));
            JudgedTopics topics = JudgedTopics.of(to, registry, input.input());
            over(topics.events(), topics.register(), ruleSets, known, progress);
        }
    }

    private void over(
            Events events, CheckpointRegister register, List<RuleSet> ruleSets, Outcomes known, ShownProgress progress)
            throws IOException {
        SpillSpace space = SpillSpace.in(workDirectory, Runtime.getRuntime().availableProcessors());
        Found found = new Backtest(register, space, progress, results.forecasts())
                .run(events, ruleSets.stream().map(RuleSet::rules).toList());
        progress.close();
        results.tell(
                source(events, found),
                found,
                compare(ruleSets, found, known),
                spec().commandLine().getOut(),
                err());
    }

    private Optional<Outcomes> outcomes() throws IOException {
        try {
            return outcomes == null ? Optional.empty() : Optional.of(Outcomes.read(outcomes));
        } catch (IOException unreadable) {
            throw new IOException("--outcomes: " + unreadable.getMessage(), unreadable);
        }
    }

    private static Comparison compare(List<RuleSet> ruleSets, Found found, Outcomes known) {
        RuleSet present = ruleSets.get(0).leaving(found.open().get(0));
        Optional<RuleSet> other = ruleSets.size() == 1
                ? Optional.empty()
                : Optional.of(ruleSets.get(1).leaving(found.open().get(1)));
        return Comparison.of(present, other, known);
    }

    private static Source source(Events events, Found found) {
        return new Source(
                events.title(),
                found.received(),
                found.rejects().reasons(),
                found.events(),
                found.clock(),
                found.tooLate().count(),
                found.tooLate().most());
    }

    private int complain(String words) {
        err().println(words);
        err().flush();
        return UNREADABLE;
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
