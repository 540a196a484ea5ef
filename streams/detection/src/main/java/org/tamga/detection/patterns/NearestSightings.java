package org.tamga.detection.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.History;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place.Side;

/**
 * For one chain of hits: on each side of a crossing where none of them lies, the one sighting nearest in time to any of
 * them, if it is within the window. Of two equally near the earlier one counts.
 *
 * <p>Every sighting from one window before the first hit to one window after the last is within the window of some hit,
 * as no gap between hits is longer; so these, and no others, are read.
 */
final class NearestSightings {
    private final Set<Side> sidesOfHits = new HashSet<>();
    private final NavigableSet<Instant> timesOfHits = new TreeSet<>();
    private final Map<Side, Near> nearest = new LinkedHashMap<>();

    private NearestSightings(List<Observation> hits) {
        hits.forEach(hit -> {
            sidesOfHits.add(hit.place().side());
            timesOfHits.add(hit.time());
        });
    }

    static Collection<Observation> of(List<Observation> hits, History history, Duration window) {
        NearestSightings sightings = new NearestSightings(hits);
        Instant from = sightings.timesOfHits.first().minus(window);
        Instant to = sightings.timesOfHits.last().plus(window);
        history.sightings(from, to, sightings::consider);
        return sightings.nearest.values().stream().map(Near::sighting).toList();
    }

    /** Sightings come in order, so only a strictly nearer one replaces an earlier one. */
    private void consider(Observation sighting) {
        Side side = sighting.place().side();
        if (sidesOfHits.contains(side)) {
            return;
        }
        Near next = new Near(sighting, distance(sighting.time()));
        nearest.merge(side, next, (best, other) -> other.distance.compareTo(best.distance) < 0 ? other : best);
    }

    private Duration distance(Instant time) {
        Duration toEarlier = between(timesOfHits.floor(time), time);
        Duration toLater = between(timesOfHits.ceiling(time), time);
        return toEarlier.compareTo(toLater) < 0 ? toEarlier : toLater;
    }

    private static Duration between(@Nullable Instant hit, Instant time) {
        return hit == null
                ? Duration.ofSeconds(Long.MAX_VALUE)
                : Duration.between(hit, time).abs();
    }

    private record Near(Observation sighting, Duration distance) {}
}
