package org.tamga.benchmarks.topology;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.tamga.benchmarks.measure.Footprint;
import org.tamga.events.Connection;

/** The process with the topology, seen from outside. */
final class StreamsChild implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(20);
    private static final Duration BETWEEN_SAMPLES = Duration.ofMillis(250);
    private static final int QUIET_SAMPLES = 8;

    private final Child child;

    private StreamsChild(Child child) {
        this.child = child;
    }

    /** Returns as soon as the process is started; its first sample says that it runs. */
    static StreamsChild start(Connection connection, Path state) throws IOException {
        return new StreamsChild(Child.start(
                List.of("streams", connection.bootstrapServers(), connection.registryUrl(), state.toString())));
    }

    /** What it took until it ran. */
    Sample awaitRunning() throws IOException {
        return child.hear(Sample.class);
    }

    /** The first sample with so many reports received. */
    Sample untilReceived(long reports) throws IOException {
        return until(reports, 1);
    }

    /** The first sample after which nothing more came of so many reports. */
    Sample untilQuiet(long reports) throws IOException {
        return until(reports, QUIET_SAMPLES);
    }

    private Sample until(long reports, int unchanged) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Sample first = child.ask(Sample.class);
        int same = 0;
        while (System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_SAMPLES.toNanos());
            Sample now = child.ask(Sample.class);
            same = now.hops() == first.hops() ? same + 1 : 0;
            if (same == 0) {
                first = now;
            }
            if (first.received() >= reports && same + 1 >= unchanged) {
                return first;
            }
        }
        throw new IllegalStateException("After " + PATIENCE + " only " + first + " of " + reports + " reports");
    }

    Footprint footprint(Path state) throws IOException {
        return Footprint.of(child.pid(), state);
    }

    void kill() throws InterruptedException {
        child.kill();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
