package org.tamga.producers.post.command;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.NormalForm;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tamga post checkpoints}. */
@Command(name = "checkpoints", description = "Lists the checkpoints that a post can be of: id, country, name.")
public final class CheckpointsCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "Only those whose id or name holds it.")
    private String text = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        String wanted = NormalForm.of(text);
        CheckpointRegister.bundled().all().stream()
                .filter(checkpoint -> NormalForm.of(checkpoint.id() + checkpoint.name() + checkpoint.aliases())
                        .contains(wanted))
                .sorted(Comparator.comparing(Checkpoint::id))
                .forEach(checkpoint ->
                        out.printf("%-28s %s  %s%n", checkpoint.id(), checkpoint.country(), checkpoint.name()));
        out.flush();
        return 0;
    }
}
