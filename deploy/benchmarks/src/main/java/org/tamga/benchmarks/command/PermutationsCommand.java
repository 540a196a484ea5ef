package org.tamga.benchmarks.command;

import org.tamga.benchmarks.measure.Fork;
import org.tamga.benchmarks.measure.Permutations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The permutations of one contestant, in the JVM that was forked for them. */
@Command(name = "permutations", hidden = true, description = "Counts the results of many orders; prints them as JSON.")
final class PermutationsCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String contestant;

    @Parameters(index = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String task;

    @Parameters(index = "2")
    private int passages;

    @Parameters(index = "3")
    private int orders;

    @Parameters(index = "4")
    private long seed;

    @Override
    public void run() {
        Permutations permutations = new Permutations(contestant, Benchmarks.task(task), passages, orders, seed);
        spec.commandLine().getOut().println(Fork.answer(permutations.count()));
    }
}
