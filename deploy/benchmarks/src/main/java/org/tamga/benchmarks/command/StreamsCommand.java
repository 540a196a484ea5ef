package org.tamga.benchmarks.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tamga.benchmarks.measure.Fork;
import org.tamga.benchmarks.topology.TopologyForks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The streams application, in the JVM that was forked for it. */
@Command(name = "streams", hidden = true, description = "Runs the topology; prints a sample for every line it reads.")
final class StreamsCommand implements Callable<Integer> {
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
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path state;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        TopologyForks.streams(
                bootstrap,
                registry,
                state,
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                sample -> {
                    out.println(Fork.answer(sample));
                    out.flush();
                });
        return 0;
    }
}
