package org.tamga.producers.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tamga.events.Report;
import org.tamga.producers.simulation.networks.Planted;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Resolution;
import org.tamga.vocabulary.Resolution.Resolved;

/** A simulation that was run, as the centre hears it. */
public record Told(List<Heard> heard, List<Planted> planted, Map<String, Report> standing) {
    public static final CheckpointRegister REGISTER = CheckpointRegister.bundled();

    /** A small region: every kind of network a few times. */
    public static SimulationSettings small(long seed) {
        return new SimulationSettings(seed, LocalDate.of(2025, 1, 1), 30, 450, 250, 12, 72, Optional.empty());
    }

    public static Told by(SimulationSettings settings) {
        List<Heard> heard = new ArrayList<>();
        Map<String, Report> standing = new HashMap<>();
        try {
            List<Planted> planted = new Simulation(settings, REGISTER)
                    .run(
                            (report, arrivedAt) -> {
                                heard.add(new Heard(report, arrivedAt));
                                standing.merge(
                                        report.eventId(),
                                        report,
                                        (known, other) -> other.revision() > known.revision() ? other : known);
                            },
                            () -> false);
            standing.values().removeIf(Report::retracted);
            return new Told(heard, planted, standing);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The events of a network as they stand in the end, in order. */
    public List<Report> events(Planted network) {
        return network.events().stream()
                .map(id -> Objects.requireNonNull(standing.get(id), id))
                .toList();
    }

    public static Optional<Resolved> place(Report report) {
        Resolution place = REGISTER.resolve(report.checkpoint(), report.place(), report.country());
        return place instanceof Resolved resolved ? Optional.of(resolved) : Optional.empty();
    }

    public static String country(Report report) {
        return place(report)
                .map(place -> place.checkpoint().country())
                .orElseGet(() -> Objects.requireNonNull(report.country()));
    }

    /** A report and when it arrived. */
    public record Heard(Report report, Instant arrivedAt) {}
}
