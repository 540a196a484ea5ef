package org.tamga.producers.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.tamga.producers.simulation.networks.Planted;
import org.tamga.vocabulary.CheckpointRegister;

/** A simulation in a directory: its events and the truth about them, which stand under their names only when they are whole. */
public final class SimulatedFiles {
    public static final String EVENTS = "events.ndjson";
    public static final String TRUTH = "truth.ndjson";

    private SimulatedFiles() {}

    /**
     * @param also hears every report after it is written
     * @throws IOException with a message for the user
     */
    public static Written write(
            SimulationSettings settings, CheckpointRegister register, Path folder, EventSink also, BooleanSupplier stop)
            throws IOException {
        Files.createDirectories(folder);
        Path events = folder.resolve(EVENTS + ".part");
        Path truth = folder.resolve(TRUTH + ".part");
        EventsFile file = EventsFile.create(events);
        List<Planted> planted;
        try (file) {
            planted = new Simulation(settings, register)
                    .run(
                            (report, arrivedAt) -> {
                                file.accept(report, arrivedAt);
                                also.accept(report, arrivedAt);
                            },
                            stop);
        }
        List<String> lines = new ArrayList<>();
        lines.add(TruthLines.header(settings, file, planted.size(), file.hash()));
        planted.forEach(network -> lines.add(TruthLines.network(network)));
        Files.write(truth, lines);
        Files.move(events, folder.resolve(EVENTS), StandardCopyOption.REPLACE_EXISTING);
        Files.move(truth, folder.resolve(TRUTH), StandardCopyOption.REPLACE_EXISTING);
        return new Written(file.lines(), file.seizures(), planted.size());
    }

    /** How much stands in the files. */
    public record Written(long lines, long seizures, int networks) {}
}
