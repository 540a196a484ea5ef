package org.tamga.detection.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    static List<Observation> of(List<Observation> hits, History history, Duration window) {
        return of(hits, history::sightings, window);
    }

    static List<Observation> of(List<Observation> hits, Source source, Duration window) {
        NearestSightings sightings = new NearestSightings(hits);
        Instant from = sightings.timesOfHits.first().minus(window);
        Instant to = sightings.timesOfHits.last().plus(window);
        source.sightings(from, to, sightings::consider);
        return sightings.nearest.values().stream().map(Near::sighting).toList();
    }

    /** Hands over sightings by time, both ends included, in order. */
    interface Source {
        void sightings(Instant from, Instant to, Consumer<Observation> each);
    }

    /**
     * Whether {@code sighting}, which is in the history, is one of them. Looks only as far as that takes: the next
     * sighting of the same side on either side of each hit says it.
     */
    static boolean shows(List<Observation> hits, Observation sighting, History history, Duration window) {
        NearestSightings sightings = new NearestSightings(hits);
        Duration distance = sightings.distance(sighting.time());
        return distance.compareTo(window) <= 0
                && !sightings.sidesOfHits.contains(sighting.place().side())
                && hits.stream().noneMatch(hit -> isNearer(hit, sighting, distance, history));
    }

    /** Whether another sighting of the same side is nearer to {@code hit}, or as near and earlier. */
    private static boolean isNearer(Observation hit, Observation sighting, Duration distance, History history) {
        Side side = sighting.place().side();
        Predicate<Observation> sameSide =
                other -> !other.isHit() && other.place().side().equals(side) && !other.equals(sighting);
        Instant first = hit.time().minus(distance);
        Instant last = hit.time().plus(distance);
        BooleanSupplier before = () -> history.before(
                        hit, other -> sameSide.test(other) || other.time().isBefore(first))
                .filter(sameSide)
                .filter(other -> beats(other, hit, sighting, distance))
                .isPresent();
        BooleanSupplier after = () -> history.after(
                        hit, other -> sameSide.test(other) || other.time().isAfter(last))
                .filter(sameSide)
                .filter(other -> beats(other, hit, sighting, distance))
                .isPresent();
        // one between the two is the usual case, and spares the way to the other side of the hit
        return sighting.compareTo(hit) > 0
                ? after.getAsBoolean() || before.getAsBoolean()
                : before.getAsBoolean() || after.getAsBoolean();
    }

    private static boolean beats(Observation other, Observation hit, Observation sighting, Duration distance) {
        int nearer = between(hit.time(), other.time()).compareTo(distance);
        return nearer < 0 || (nearer == 0 && other.compareTo(sighting) < 0);
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
