package org.tamga.topology.backtest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.tamga.events.command.Terminal;
import org.tamga.topology.backtest.spill.SpillSpace;
import org.tamga.vocabulary.CheckpointRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga rules stays}: the rule of touch-and-go with what is short at each crossing, out of its own history. */
@Command(
        name = "stays",
        description = {
            "Works out from events how long vehicles stay beyond each crossing, and prints a rule file that makes"
                    + " touch-and-go take for short what few stays at that crossing are shorter than.",
            "Look at it, then put it with tamga rules put. Parameters that you have set otherwise have to be added."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:done", " 2:the command was not understood", " 3:a file could not be read"},
        footer = {"", "Example:", "  tamga rules stays 2025.ndjson > stays.json"})
public final class StaysCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;
    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Events, one JSON object a line.")
    private List<Path> files = List.of();

    @Option(
            names = "--percent",
            paramLabel = "N",
            description = "How many of a hundred stays are short. Default: ${DEFAULT-VALUE}")
    private int percent = 5;

    @Option(
            names = "--least",
            paramLabel = "N",
            description = "Stays needed to know a crossing; the others keep the default. Default: ${DEFAULT-VALUE}")
    private int least = 100;

    @Option(
            names = "--most",
            paramLabel = "MINUTES",
            description = "No stay is short that is longer. Default: ${DEFAULT-VALUE}")
    private int most = 120;

    @Option(
            names = "--work-dir",
            paramLabel = "DIR",
            description = "Where temporary files go; none stays there. Default: ${DEFAULT-VALUE}")
    private Path workDirectory = Path.of(System.getProperty("java.io.tmpdir"));

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (percent < 1 || percent > 50 || least < 1 || most < 5) {
            err.println("--percent must be between 1 and 50, --least 1 or more, --most 5 or more");
            err.flush();
            return spec.exitCodeOnInvalidInput();
        }
        try (ShownProgress progress = new ShownProgress(err, Terminal.isOne(), Clock.systemUTC())) {
            SpillSpace space = SpillSpace.in(workDirectory, Runtime.getRuntime().availableProcessors());
            UsualStays stays = new UsualStays();
            new Backtest(CheckpointRegister.bundled(), space, progress)
                    .histories(new EventFiles(files, Instant.now()), stays::add);
            progress.close();
            tell(stays);
            return 0;
        } catch (IOException | UncheckedIOException unreadable) {
            err.println(unreadable.getMessage());
            err.flush();
            return UNREADABLE;
        }
    }

    private void tell(UsualStays stays) throws IOException {
        Map<String, Duration> limits = stays.shorterThanMost(percent, least, Duration.ofMinutes(most));
        Map<String, Integer> counts = stays.counts();
        ObjectNode file = JSON.createObjectNode();
        file.put(
                "reason",
                "what is short at a crossing: the shortest " + percent + " % of at least " + least + " stays there");
        file.putArray("rules")
                .addObject()
                .put("pattern", "touch-and-go")
                .putObject("parameters")
                .put(
                        "short-stays",
                        limits.entrySet().stream()
                                .map(limit ->
                                        limit.getKey() + "=" + limit.getValue().toMinutes() + "m")
                                .collect(Collectors.joining("; ")));
        spec.commandLine()
                .getOut()
                .println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(file));
        spec.commandLine().getOut().flush();
        spec.commandLine()
                .getErr()
                .printf(
                        "%d crossings with a limit of their own, %d with too few stays to know%n",
                        limits.size(), counts.size() - limits.size());
        spec.commandLine().getErr().flush();
    }
}
