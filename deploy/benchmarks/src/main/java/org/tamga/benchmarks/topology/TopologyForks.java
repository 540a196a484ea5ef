package org.tamga.benchmarks.topology;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.tamga.events.Connection;

/** What is done in JVMs of their own. */
public final class TopologyForks {
    private TopologyForks() {}

    public static Sample plainPass(String bootstrap, String registry, int warmUp, int records) {
        return new PlainPass(new Connection(bootstrap, registry)).pass(warmUp, records);
    }

    /** Runs until {@code questions} end. */
    public static void streams(
            String bootstrap, String registry, Path state, BufferedReader questions, Consumer<Sample> answers)
            throws IOException, InterruptedException {
        new StreamsProcess(new Connection(bootstrap, registry), state).run(questions, answers);
    }
}
