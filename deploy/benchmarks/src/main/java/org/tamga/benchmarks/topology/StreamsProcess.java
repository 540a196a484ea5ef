package org.tamga.benchmarks.topology;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.tamga.benchmarks.contestants.Work;
import org.tamga.detection.history.Horizon;
import org.tamga.events.Connection;
import org.tamga.events.Topics;
import org.tamga.events.serde.Registry;
import org.tamga.topology.Input;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.StreamsMeters;
import org.tamga.topology.StreamsSettings;
import org.tamga.topology.runtime.StreamsRuntime;

/** The streams application as it is shipped, with one thread, in a JVM of its own; gives a sample whenever asked. */
final class StreamsProcess {
    private static final Duration LONGEST_RESTORE = Duration.ofMinutes(30);
    private static final int SECRET_LENGTH = 32;

    /** Not those of its clients, whose names go on. */
    private static final Pattern STREAM_THREADS = Pattern.compile(Topics.STREAMS_APPLICATION + "-.*-StreamThread-\\d+");

    private final Connection connection;
    private final Path stateDirectory;

    StreamsProcess(Connection connection, Path stateDirectory) {
        this.connection = connection;
        this.stateDirectory = stateDirectory;
    }

    /** Answers every line asked with a sample, the first of them when it runs; ends with the questions. */
    void run(BufferedReader questions, Consumer<Sample> answers) throws IOException, InterruptedException {
        Work work = new Work();
        work.begin();
        MeterRegistry meters = new SimpleMeterRegistry();
        try (Registry registry = Registry.at(connection);
                StreamsRuntime runtime = new StreamsRuntime(settings(), registry, meters)) {
            runtime.start();
            if (!runtime.awaitRunning(LONGEST_RESTORE)) {
                throw new IllegalStateException("The streams application does not run after " + LONGEST_RESTORE);
            }
            do {
                answers.accept(sample(work, meters));
            } while (questions.readLine() != null);
        }
    }

    private StreamsSettings settings() {
        return new StreamsSettings(
                connection,
                stateDirectory,
                new RegionalSecret(1, new byte[SECRET_LENGTH]),
                Input.UNSEALED_TOO,
                Horizon.DEFAULT,
                1,
                1,
                Optional.of("benchmark"));
    }

    private static Sample sample(Work work, MeterRegistry meters) {
        Work sofar = work.sofar();
        long hops = (long) meters.find("kafka.stream.thread.process.total").functionCounters().stream()
                .mapToDouble(FunctionCounter::count)
                .sum();
        long received = (long) meters.find(StreamsMeters.INTAKE_RECEIVED.id()).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
        return new Sample(
                sofar.cpuSeconds(), ThreadTime.ofThreads(STREAM_THREADS), sofar.wallSeconds(), hops, received);
    }
}
