package org.tamga.detection.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.tamga.detection.report.Observation;

/** The part of a history that passes a test. No other test is asked about the rest: one may count what it is asked. */
public record TakingPart(History whole, Predicate<Observation> takesPart) implements History {
    @Override
    public List<Observation> hits(Instant from, Instant to) {
        List<Observation> all = whole.hits(from, to);
        if (all.isEmpty()) {
            return all; // of most keys there are none
        }
        List<Observation> hits = new ArrayList<>(all);
        hits.removeIf(takesPart.negate());
        return hits;
    }

    @Override
    public void sightings(Instant from, Instant to, Consumer<Observation> each) {
        whole.sightings(from, to, sighting -> {
            if (takesPart.test(sighting)) {
                each.accept(sighting);
            }
        });
    }

    @Override
    public Optional<Observation> before(Observation observation, Predicate<Observation> test) {
        return whole.before(observation, takesPart.and(test));
    }

    @Override
    public Optional<Observation> after(Observation observation, Predicate<Observation> test) {
        return whole.after(observation, takesPart.and(test));
    }

    @Override
    public Optional<Observation> firstHit(Predicate<Observation> test) {
        return whole.firstHit(takesPart.and(test));
    }

    @Override
    public Set<String> members() {
        return whole.members();
    }

    @Override
    public List<Observation> of(Set<String> members) {
        return whole.of(members).stream().filter(takesPart).toList();
    }
}
