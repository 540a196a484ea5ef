package org.tamga.producers.simulation;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.networks.Networks;
import org.tamga.producers.simulation.networks.Planted;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Arrivals;
import org.tamga.producers.simulation.reports.Arrivals.Arrival;
import org.tamga.producers.simulation.reports.Courier;
import org.tamga.producers.simulation.reports.Links;
import org.tamga.producers.simulation.seizures.EverydaySeizures;
import org.tamga.producers.simulation.seizures.Reservoir;
import org.tamga.producers.simulation.traffic.Traffic;
import org.tamga.vocabulary.CheckpointRegister;

/**
 * A region from day to day. Only what is under way is in memory: the reports of the last days that have not arrived, and the
 * planted networks.
 */
public final class Simulation {
    private final SimulationSettings settings;
    private final Arrivals arrivals = new Arrivals();
    private final Courier courier;
    private final Region region;
    private Instant lastArrival;

    public Simulation(SimulationSettings settings, CheckpointRegister register) {
        this(
                settings,
                register,
                new Links(settings.seed(), settings.historyStart().toEpochMilli()));
    }

    /** @param links of the posts, by which their reports come */
    public Simulation(SimulationSettings settings, CheckpointRegister register, Links links) {
        this.settings = settings;
        this.region = Region.of(register, settings.seed());
        this.courier = new Courier(links, arrivals);
        this.lastArrival = settings.historyStart();
    }

    /**
     * Tells everything to {@code sink}.
     *
     * @param stop asked after every report
     * @return the networks that are complete in what was told: all, unless it was stopped
     */
    public List<Planted> run(EventSink sink, BooleanSupplier stop) throws IOException {
        List<Planted> planted = Networks.plant(
                settings.networks(),
                region,
                settings.country(),
                settings.seizuresPerDay(),
                settings.historyStart(),
                settings.start(),
                settings.end(),
                settings.seed(),
                courier);
        Traffic traffic = new Traffic(region, settings.country(), settings.sightingsPerDay(), settings.seed());
        EverydaySeizures seizures = new EverydaySeizures(region, settings.country(), courier, settings.seed());
        LocalDate last = settings.from().plusDays(settings.days());
        for (LocalDate day = settings.from().minusDays(settings.historyDays());
                day.isBefore(last) && !stop.getAsBoolean();
                day = day.plusDays(1)) {
            long start = SimulationSettings.startOf(day).toEpochMilli();
            tell(start, sink, stop);
            live(day, start, traffic, seizures);
        }
        tell(Long.MAX_VALUE, sink, stop);
        return planted.stream()
                .filter(network -> !network.complete().isAfter(lastArrival))
                .toList();
    }

    private void live(LocalDate day, long start, Traffic traffic, EverydaySeizures seizures) {
        Reservoir travellers = new Reservoir(Dice.of(settings.seed(), "reservoir", day.toEpochDay()));
        if (!day.isBefore(settings.from())) {
            Dice dice = Dice.of(settings.seed(), "sightings", day.toEpochDay());
            traffic.day(day, start, travellers::offer, draft -> {
                if (draft.occurredAt().isBefore(settings.end())) {
                    courier.send(draft, dice);
                }
            });
        }
        seizures.day(day, start, settings.seizuresPerDay(), travellers);
    }

    /** What arrives before {@code time} cannot be overtaken: nothing that happens later arrives before it happens. */
    private void tell(long time, EventSink sink, BooleanSupplier stop) throws IOException {
        @Nullable Arrival next;
        while (!stop.getAsBoolean() && (next = arrivals.before(time)) != null) {
            lastArrival = Instant.ofEpochMilli(next.at());
            sink.accept(next.report(), lastArrival);
        }
    }
}
