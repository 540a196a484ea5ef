package org.tamga.producers.simulation.seizures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.traffic.Passing;

/** A fair sample of the day's travellers at the end of their journeys, a few for each country: whom a search may hit. */
public final class Reservoir {
    private static final int SIZE = 16;

    private final Map<String, List<Passing>> kept = new HashMap<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final Dice dice;

    public Reservoir(Dice dice) {
        this.dice = dice;
    }

    public void offer(Passing passing) {
        if (!passing.last()) {
            return;
        }
        String country = passing.checkpoint().country();
        int count = seen.merge(country, 1, Integer::sum);
        List<Passing> sample = kept.computeIfAbsent(country, key -> new ArrayList<>());
        if (sample.size() < SIZE) {
            sample.add(passing);
        } else {
            int at = dice.below(count);
            if (at < SIZE) {
                sample.set(at, passing);
            }
        }
    }

    /** One of them, who is not drawn again. */
    Optional<Passing> take(String country) {
        List<Passing> sample = kept.getOrDefault(country, List.of());
        return sample.isEmpty() ? Optional.empty() : Optional.of(sample.remove(dice.below(sample.size())));
    }
}
