package org.tamga.benchmarks.command;

import org.tamga.benchmarks.measure.Fork;
import org.tamga.benchmarks.measure.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One trial, in the JVM that was forked for it. */
@Command(name = "trial", hidden = true, description = "One trial in this JVM; prints the figures as JSON.")
final class TrialCommand implements Runnable {
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
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String form;

    @Parameters(index = "3")
    private int passages;

    @Parameters(index = "4")
    private long seed;

    @Override
    public void run() {
        Trial trial = new Trial(contestant, Benchmarks.task(task), Benchmarks.form(form), passages, seed);
        spec.commandLine().getOut().println(Fork.answer(trial.measure()));
    }
}
