package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A planted network as the truth file tells it.
 *
 * @param kind what was planted
 * @param patterns it must raise each of these
 * @param also what it may raise besides, rightly
 * @param events its events' ids, in order of time
 * @param seizures how many of them are seizures
 * @param complete when the last report arrived that it takes to see it
 */
public record Planted(
        String id,
        String kind,
        Set<String> patterns,
        Set<String> also,
        List<String> events,
        int seizures,
        Instant complete) {}
