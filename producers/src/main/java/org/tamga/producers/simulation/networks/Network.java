package org.tamga.producers.simulation.networks;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A planted network, before it is reported.
 *
 * @param patterns it must raise each of these
 * @param also what it may raise besides, rightly
 * @param planned the events, and those that only prepare the ground
 */
record Network(String id, String kind, Set<String> patterns, Set<String> also, List<Planned> planned) {
    Network {
        patterns = new TreeSet<>(patterns);
        also = new TreeSet<>(also);
        planned = List.copyOf(planned);
        if (patterns.isEmpty() || planned.isEmpty()) {
            throw new IllegalArgumentException("network " + id + " of kind " + kind + " has no pattern or no events");
        }
    }
}
