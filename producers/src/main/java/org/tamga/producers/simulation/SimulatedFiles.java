package org.tamga.producers.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.tamga.events.Report;
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
        return write(settings, new Simulation(settings, register), report -> true, folder, also, stop);
    }

    /**
     * @param told which of its reports are told at all; a network of which one is not told is not in the truth either
     * @param also hears every report that is told after it is written
     * @throws IOException with a message for the user
     */
    public static Written write(
            SimulationSettings settings,
            Simulation simulation,
            Predicate<Report> told,
            Path folder,
            EventSink also,
            BooleanSupplier stop)
            throws IOException {
        Set<String> untold = new HashSet<>();
        Files.createDirectories(folder);
        Path events = folder.resolve(EVENTS + ".part");
        Path truth = folder.resolve(TRUTH + ".part");
        EventsFile file = EventsFile.create(events);
        List<Planted> planted;
        try (file) {
            planted = simulation
                    .run(
                            (report, arrivedAt) -> {
                                if (told.test(report)) {
                                    file.accept(report, arrivedAt);
                                    also.accept(report, arrivedAt);
                                } else {
                                    untold.add(report.eventId());
                                }
                            },
                            stop)
                    .stream()
                    .filter(network -> network.events().stream().noneMatch(untold::contains))
                    .toList();
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
