package org.tamga.benchmarks.command;

import org.tamga.benchmarks.measure.Fork;
import org.tamga.benchmarks.topology.TopologyForks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The plain pass, in the JVM that was forked for it. */
@Command(name = "plain-pass", hidden = true, description = "Passes reports on; prints the work as JSON.")
final class PlainPassCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String bootstrap;

    @Parameters(index = "1")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private String registry;

    @Parameters(index = "2")
    private int warmUp;

    @Parameters(index = "3")
    private int records;

    @Override
    public void run() {
        spec.commandLine().getOut().println(Fork.answer(TopologyForks.plainPass(bootstrap, registry, warmUp, records)));
    }
}
