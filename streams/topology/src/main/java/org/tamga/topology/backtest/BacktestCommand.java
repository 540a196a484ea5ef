package org.tamga.topology.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.MalformedInputException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rules;
import org.tamga.events.validation.ReportValidator;
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
    private static final int SHOWN_REJECTS = 20;
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

    private final List<EventFiles.RejectedLine> rejected = new ArrayList<>();

    @Override
    public Integer call() {
        Rules rules = rules();
        CheckpointRegister register = CheckpointRegister.bundled();
        EventHistory history = new EventHistory(register);
        EventFiles files = new EventFiles(new ReportValidator(register), now, history::add, rejected::add);
        try {
            read(files);
            List<Alert> open = new BatchDetection(rules).open(history.standing());
            write(open.stream().map(AlertLine::of).sorted().toList());
            summarise(files.lines(), open);
        } catch (IOException unreadable) {
            err().println(unreadable.getMessage());
            return UNREADABLE;
        }
        return 0;
    }

    private Rules rules() {
        try {
            return patterns.isEmpty() ? Rules.defaults() : Rules.defaults().only(patterns);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(
                    spec().commandLine(), String.valueOf(unknown.getMessage()).replaceFirst("^patterns", "--patterns"));
        }
    }

    private void read(EventFiles files) throws IOException {
        try (ProgressBar bar = progress()) {
            for (Path file : events) {
                read(files, file);
                bar.step();
            }
        }
    }

    /** A bar on a terminal, silence elsewhere. */
    private ProgressBar progress() {
        ProgressBarBuilder builder = new ProgressBarBuilder()
                .setTaskName("Reading")
                .setInitialMax(events.size())
                .setUnit(" files", 1)
                .setUpdateIntervalMillis(200);
        return System.console() == null
                ? builder.setConsumer(new DelegatingProgressBarConsumer(line -> {}))
                        .build()
                : builder.build();
    }

    private static void read(EventFiles files, Path file) throws IOException {
        try {
            files.read(file);
        } catch (NoSuchFileException missing) {
            throw new IOException("--events: there is no file " + file, missing);
        } catch (MalformedInputException notUtf8) {
            throw new IOException("--events: " + file + " is not UTF-8; convert it with iconv first", notUtf8);
        } catch (IOException unreadable) {
            throw new IOException("--events: cannot read " + file + ": " + unreadable, unreadable);
        }
    }

    private void write(List<String> lines) throws IOException {
        if (output == null) {
            lines.forEach(spec().commandLine().getOut()::println);
            spec().commandLine().getOut().flush();
            return;
        }
        Path beside = output.resolveSibling(output.getFileName() + ".part");
        try {
            Files.write(beside, lines);
            replace(beside, output);
        } catch (IOException unwritable) {
            throw new IOException("--output: cannot write " + output + ": " + unwritable, unwritable);
        }
    }

    private static void replace(Path beside, Path output) throws IOException {
        try {
            Files.move(beside, output, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(beside, output, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void summarise(long lines, List<Alert> open) {
        Map<String, Long> byPattern =
                open.stream().collect(Collectors.groupingBy(Alert::pattern, TreeMap::new, Collectors.counting()));
        err().printf("%,d lines read, %,d rejected; %,d alerts open%n", lines, rejected.size(), open.size());
        byPattern.forEach((pattern, count) -> err().printf("  %-20s %,6d%n", pattern, count));
        rejected.stream()
                .limit(SHOWN_REJECTS)
                .forEach(line -> err().printf("  %s:%d %s%n", line.file(), line.line(), line.problems()));
        if (rejected.size() > SHOWN_REJECTS) {
            err().printf("  … and %,d more rejected lines%n", rejected.size() - SHOWN_REJECTS);
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
