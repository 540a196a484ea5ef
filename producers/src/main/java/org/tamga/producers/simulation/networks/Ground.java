package org.tamga.producers.simulation.networks;

import java.time.Instant;
import java.util.Optional;
import org.tamga.producers.simulation.region.Region;
import org.tamga.producers.simulation.seizures.Marginals;

/**
 * What all networks of one simulation share.
 *
 * @param country the one whose crossings are simulated, if it is one only
 * @param seizuresPerDay of everyday life
 * @param history from when on there are seizures
 * @param from from when on the region is watched
 * @param to until when
 */
record Ground(
        Region region,
        Marginals marginals,
        Optional<String> country,
        double seizuresPerDay,
        Instant history,
        Instant from,
        Instant to) {}
