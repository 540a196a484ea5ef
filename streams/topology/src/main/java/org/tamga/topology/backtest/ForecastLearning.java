package org.tamga.topology.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.tamga.detection.rules.Rules;
import org.tamga.events.Connection;
import org.tamga.events.serde.Registry;
import org.tamga.topology.Input;
import org.tamga.topology.backtest.report.ForecastJson;
import org.tamga.topology.backtest.spill.SpillSpace;

/**
 * Learns where things appear next from all that the topics of a running Tamga hold, as {@code tamga backtest --topics
 * --forecast} does, but looks for no pattern meanwhile. It shares a process with that Tamga, so it makes do with one thread
 * and little memory.
 *
 * @param input which reports count
 * @param directory where temporary files go
 */
public record ForecastLearning(Connection connection, Registry registry, Input input, Path directory) {
    /** Bytes; two kinds of groups hold that much back, and half of it is read at once. */
    private static final long MEMORY = 16 << 20;

    /**
     * Writes what there is to learn where the centre reads it; nothing if there is no report yet.
     *
     * @return from how many events that stand it was learnt
     * @throws IOException if the topics cannot be read or the file not be written
     */
    public long write(Path file) throws IOException {
        JudgedTopics topics = JudgedTopics.of(connection, registry, input);
        Found found = new Backtest(topics.register(), new SpillSpace(directory, MEMORY, 1), Progress.SILENT, true)
                .run(topics.events(), List.of(Rules.defaults().only(List.of())));
        if (found.events() > 0) {
            Reports.write(
                    "forecast",
                    file,
                    List.of(ForecastJson.of(Objects.requireNonNull(found.forecasting()), found.clock())));
        }
        return found.events();
    }
}
