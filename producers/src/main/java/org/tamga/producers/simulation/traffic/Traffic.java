package org.tamga.producers.simulation.traffic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;
import org.tamga.producers.simulation.region.Passage;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Draft;
import org.tamga.vocabulary.Checkpoint;

/** All licit movement, day by day: fleets first, then travellers until the day's number of sightings is reached. */
public final class Traffic {
    private final long seed;
    private final double sightingsPerDay;
    private final Fleets fleets;
    private final Travellers travellers;
    private final Gates gates;

    /** @param country report of this country's checkpoints only */
    public Traffic(Region region, Optional<String> country, double sightingsPerDay, long seed) {
        Weighted<Passage> passages =
                region.passages().only(passage -> country.isEmpty() || passage.touches(country.get()));
        List<Checkpoint> airports = country.isEmpty() ? region.airports() : List.of();
        this.seed = seed;
        this.sightingsPerDay = passages.isEmpty() ? 0 : sightingsPerDay;
        this.fleets = Fleets.of(region, passages, this.sightingsPerDay, seed);
        this.travellers = new Travellers(region, passages, airports);
        this.gates = new Gates(
                region,
                checkpoint -> Region.isReporting(checkpoint)
                        && (country.isEmpty() || checkpoint.country().equals(country.get())));
    }

    /**
     * @param start of the day, in milliseconds
     * @param seen every passing, for those who look for drugs
     */
    public void day(LocalDate date, long start, Consumer<Passing> seen, Consumer<Draft> out) {
        Dice dice = Dice.of(seed, "traffic", date.toEpochDay());
        long[] reports = {0};
        Consumer<Passing> watch = passing -> {
            reports[0] += gates.watch(passing, dice, out);
            seen.accept(passing);
        };
        long wanted = Math.round(sightingsPerDay * Rhythm.of(date));
        if (wanted > 0) {
            fleets.day(date.toEpochDay(), start, watch);
        }
        while (reports[0] < wanted) {
            travellers.journey(start, dice, watch);
        }
    }
}
