package org.tamga.topology.rules;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tamga.detection.rulebook.Judge;
import org.tamga.topology.runtime.MemoryOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga rules validate}. */
@Command(
        name = "validate",
        description = {
            "Reads a rule file and says all that is wrong with it. Needs no Kafka and changes nothing.",
            "Whether what the file takes back is there, and the versions it names, are looked at by put."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the file is sound",
            " 1:it is not; every problem is named with field, value and what is allowed",
            " 2:the command was not understood",
            " 3:the file could not be read"
        },
        footer = {"", "Example:", "  tamga rules validate quieter.json"})
final class ValidateCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "JSON; tamga rules put --help says how it looks.")
    private Path file = Path.of("");

    @Mixin
    private MemoryOptions memory = new MemoryOptions();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Proposal proposal = RuleFile.parse(file).alone(new Judge(memory.horizon()), Instant.now());
            if (proposal.isRefused()) {
                proposal.problems().forEach(problem -> err.println(file + ": " + problem.text()));
                err.flush();
                return OnTopics.REFUSED;
            }
        } catch (IOException unreadable) {
            err.println(unreadable.getMessage());
            err.flush();
            return OnTopics.UNREACHABLE;
        }
        spec.commandLine().getOut().println(file + " is sound.");
        spec.commandLine().getOut().flush();
        return OnTopics.OK;
    }
}
