package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.reports.Courier;
import org.tamga.producers.simulation.reports.Draft;
import org.tamga.producers.simulation.seizures.Marginals;

/** All planted networks: as many of each kind as of any other, give or take one. */
public final class Networks {
    private static final List<Planter> PLANTERS = Stream.concat(
                    Stream.of(SharedKey.values()),
                    Stream.of(
                            new SharedStamp(),
                            new SamePerson(),
                            new ImpossibleMovement(),
                            new TravellingTogether(),
                            new Surge(),
                            new ExceptionalQuantity(),
                            new NewRoute(),
                            new PrecursorCounterflow(),
                            new Channel(),
                            new SameHand(),
                            new OneBatch(),
                            new TouchAndGo(),
                            new Displacement()))
            .toList();

    private Networks() {}

    /** The kinds there are, in the order in which they are planted. */
    public static List<String> kinds() {
        return PLANTERS.stream().map(Planter::kind).toList();
    }

    /**
     * Plants and sends them. What they send before {@code from} goes into the history.
     *
     * @param history from when on there are seizures
     * @param from from when on the region is watched; each network is complete only after it
     * @param to until when
     */
    public static List<Planted> plant(
            int count,
            Region region,
            Optional<String> country,
            double seizuresPerDay,
            Instant history,
            Instant from,
            Instant to,
            long seed,
            Courier courier) {
        Ground ground = new Ground(region, Marginals.bundled(), country, seizuresPerDay, history, from, to);
        List<Planted> planted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Dice dice = Dice.of(seed, "network", i);
            Planter planter = PLANTERS.get(i % PLANTERS.size());
            Scene scene = new Scene(ground, i / PLANTERS.size(), dice, finish(ground, dice));
            planter.plant(scene);
            String id = String.format(java.util.Locale.ROOT, "n%04d", i + 1);
            planted.add(send(scene.network(id, planter.kind()), courier, dice));
        }
        return planted;
    }

    /** Not on the first tenth nor the last twentieth of the span: there is a before and an after. */
    private static Instant finish(Ground ground, Dice dice) {
        long span = ground.to().getEpochSecond() - ground.from().getEpochSecond();
        return ground.from().plusSeconds((long) (span * dice.between(0.1, 0.95)));
    }

    private static Planted send(Network network, Courier courier, Dice dice) {
        long complete = Long.MIN_VALUE;
        for (Planned planned : network.planned()) {
            long arrived = courier.deliver(planned.draft(), planned.later(), planned.after(), dice);
            complete = Math.max(complete, arrived);
        }
        List<Draft> evidence = network.planned().stream()
                .filter(Planned::evidence)
                .map(Planned::draft)
                .sorted(Comparator.comparing(Draft::occurredAt).thenComparing(Draft::eventId))
                .toList();
        return new Planted(
                network.id(),
                network.kind(),
                network.patterns(),
                network.also(),
                evidence.stream().map(Draft::eventId).toList(),
                (int) evidence.stream().filter(Draft::isSeizure).count(),
                Instant.ofEpochMilli(complete));
    }
}
