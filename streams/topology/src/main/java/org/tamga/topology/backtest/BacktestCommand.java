package org.tamga.topology.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.rules.Rules;
import org.tamga.events.command.Terminal;
import org.tamga.topology.backtest.report.Comparison;
import org.tamga.topology.backtest.report.Outcomes;
import org.tamga.topology.backtest.report.ReportHtml;
import org.tamga.topology.backtest.report.ReportJson;
import org.tamga.topology.backtest.report.ReportText;
import org.tamga.topology.backtest.report.RuleSet;
import org.tamga.topology.backtest.report.Source;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga backtest}: which alerts would be open after these events. */
@Command(
        name = "backtest",
        mixinStandardHelpOptions = true,
        description = {
            "Shows which alerts are open after the events of some files, without Kafka, by the same detection as the"
                    + " running system.",
            "Events are one JSON object a line; their order does not matter. The clock is the last event."
        },
        footer = {
            "",
            "Lines that are rejected are named on standard error; the rest is evaluated.",
            "",
            "Exit codes: 0 done; 1 a fault of Tamga's; 2 wrong usage; 3 a file could not be read or written.",
            "",
            "Example:",
            "  tamga backtest --events january.ndjson february.ndjson --patterns linked-vehicle --output alerts.ndjson"
        })
public final class BacktestCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--events",
            required = true,
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of events, one JSON object a line.")
    private List<Path> events = List.of();

    @Option(
            names = "--patterns",
            split = ",",
            paramLabel = "ID",
            description = "Evaluate these patterns only, joined by commas. Default: all.")
    private List<String> patterns = List.of();

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the open alerts go, one JSON object a line, sorted. Default: standard output.")
    private @Nullable Path output;

    @Option(
            names = "--now",
            paramLabel = "TIME",
            description = "Reject events that are later than this by more than 10 minutes, as the running system does."
                    + " ISO 8601 at UTC, for example 2026-01-01T00:00:00Z. Default: the present.")
    private Instant now = Instant.now();

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where what does not fit into memory goes meanwhile; nothing stays there. Default:"
                    + " ${DEFAULT-VALUE}")
    private Path workDirectory = Path.of(System.getProperty("java.io.tmpdir"));

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description =
                    "What officers made of alerts, one JSON object with alertId and outcome a line, as tamga alerts"
                            + " --json writes them: gives the precision of each pattern.")
    private @Nullable Path outcomes;

    @Option(names = "--report", paramLabel = "FILE", description = "Where a report goes as JSON: by pattern and day.")
    private @Nullable Path report;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where a report goes as a page with charts, which needs nothing beside itself.")
    private @Nullable Path html;

    @Override
    public Integer call() {
        try (ShownProgress progress = new ShownProgress(err(), Terminal.isOne(), Clock.systemUTC())) {
            List<RuleSet> ruleSets = ruleSets();
            Outcomes known = outcomes();
            SpillSpace space = SpillSpace.in(workDirectory, Runtime.getRuntime().availableProcessors());
            EventFiles files = new EventFiles(events, now);
            Found found = new Backtest(CheckpointRegister.bundled(), space, progress)
                    .run(files, ruleSets.stream().map(RuleSet::rules).toList());
            progress.close();
            tell(files, found, compare(ruleSets, found, known));
        } catch (IOException | UncheckedIOException unreadable) {
            err().println(unreadable.getMessage());
            err().flush();
            return UNREADABLE;
        }
        return 0;
    }

    private List<RuleSet> ruleSets() {
        return List.of(new RuleSet("as Tamga comes", rules(), List.of()));
    }

    private Outcomes outcomes() throws IOException {
        try {
            return outcomes == null ? Outcomes.NONE : Outcomes.read(outcomes);
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

    private void tell(Events from, Found found, Comparison comparison) throws IOException {
        Source source = new Source(
                from.title(),
                found.received(),
                found.rejects().reasons(),
                found.events(),
                found.clock(),
                found.tooLate().count(),
                found.tooLate().most());
        write(found.open().get(0).stream().map(AlertLine::of).sorted().toList());
        if (report != null) {
            Reports.write("--report", report, List.of(ReportJson.of(source, comparison)));
        }
        if (html != null) {
            Reports.write("--html", html, List.of(ReportHtml.of(source, comparison)));
        }
        summarise(found, source, comparison);
    }

    private Rules rules() {
        try {
            return patterns.isEmpty() ? Rules.defaults() : Rules.defaults().only(patterns);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec().commandLine(), String.valueOf(unknown.getMessage()).replaceFirst("^patterns", "--patterns"));
        }
    }

    private void write(List<String> lines) throws IOException {
        if (output == null) {
            lines.forEach(spec().commandLine().getOut()::println);
            spec().commandLine().getOut().flush();
        } else {
            Reports.write("--output", output, lines);
        }
    }

    private void summarise(Found found, Source source, Comparison comparison) {
        err().printf(
                        "%,d lines read, %,d rejected; %,d alerts open%n",
                        found.received(),
                        found.rejects().count(),
                        comparison.present().open().size());
        ReportText.lines(comparison).forEach(err()::println);
        if (source.tooLate() > 0) {
            err().println(ReportText.left(source));
        }
        found.rejects().first().forEach(reject -> err().println("  " + reject));
        if (found.rejects().count() > Rejects.SHOWN) {
            err().printf("  … and %,d more rejected lines%n", found.rejects().count() - Rejects.SHOWN);
        }
        err().flush();
    }

    private PrintWriter err() {
        return spec().commandLine().getErr();
    }

    private CommandSpec spec() {
        return Objects.requireNonNull(spec, "picocli sets it");
    }
}
