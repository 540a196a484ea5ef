package org.tamga.detection.travel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.history.History;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;

/**
 * One vehicle, and which of its observations can be part of travelling together: whoever passes three times at two
 * crossings with another one does so alone, too, or passes just before midnight, with the other one before and after it,
 * which counts on both days. Most vehicles at a busy crossing never do, so they are compared with
 * nobody.
 *
 * <p>The chain of observations around one that was sent counts three times at two crossings, and one that was not sent
 * does not: so a new observation needs a look at its neighbours only, however long the chain.
 *
 * @param history of the vehicle
 * @param marks what was sent to meetings
 * @param gap the longest gap of a chain
 * @param day where a day begins
 */
public record Traveller(History history, Marks marks, Duration gap, ZoneOffset day) {
    /** No rule can do with less times together. */
    static final int TIMES = 3;

    private static final int CROSSINGS = 2;

    /** What the meetings must hear now that {@code added} is in the history. */
    public List<ObservationChange> added(Observation added) {
        if (!counts(added)) {
            return List.of();
        }
        List<Observation> near = new ArrayList<>(neighbours(added, -1, 2));
        near.addAll(neighbours(added, +1, 2));
        boolean joins = near.stream().anyMatch(marks::isMarked);
        near.add(added);
        return joins || isEnough(near) ? markAround(added) : List.of();
    }

    /** What the meetings must hear now that {@code removed} is no longer in the history. */
    public List<ObservationChange> removed(Observation removed) {
        if (!counts(removed) || !marks.isMarked(removed)) {
            return List.of();
        }
        marks.unmark(removed);
        List<ObservationChange> changes = new ArrayList<>(List.of(leaves(removed)));
        for (int way : new int[] {-1, +1}) {
            neighbours(removed, way, 1).forEach(neighbour -> changes.addAll(unmarkUnlessEnough(neighbour)));
        }
        return changes;
    }

    /** What the meetings must hear if exactly the chains of {@code all} that are long enough are to be known to them. */
    public List<ObservationChange> reconsidered(boolean isOn) {
        List<Observation> all = observations(history);
        Set<Observation> wanted = isOn ? new HashSet<>(of(all, gap, day)) : Set.of();
        List<ObservationChange> changes = new ArrayList<>();
        for (Observation observation : all) {
            if (wanted.contains(observation) && !marks.isMarked(observation)) {
                marks.mark(observation);
                changes.add(arrives(observation));
            } else if (!wanted.contains(observation) && marks.isMarked(observation)) {
                marks.unmark(observation);
                changes.add(leaves(observation));
            }
        }
        return changes;
    }

    /** All observations of a vehicle's history that go to meetings, as the meetings see them. */
    public static List<Observation> meetings(History history, Duration gap, ZoneOffset day) {
        return of(observations(history), gap, day).stream()
                .map(Traveller::inMeeting)
                .toList();
    }

    /** Whether travelling together looks at it: at a checkpoint, with a direction. */
    public static boolean counts(Observation observation) {
        return observation.key().kind() == KeyKind.VEHICLE
                && observation.place().isResolved()
                && observation.event().direction() != null;
    }

    private static List<Observation> observations(History history) {
        List<Observation> all = new ArrayList<>(history.hits(Instant.MIN, Instant.MAX));
        history.sightings(Instant.MIN, Instant.MAX, all::add);
        all.removeIf(observation -> !counts(observation));
        all.sort(null);
        return all;
    }

    private static List<Observation> of(List<Observation> ordered, Duration gap, ZoneOffset day) {
        List<Observation> enough = new ArrayList<>();
        List<Observation> chain = new ArrayList<>();
        for (Observation next : ordered) {
            if (!chain.isEmpty() && !isWithin(gap, chain.get(chain.size() - 1), next)) {
                addIfEnough(chain, day, enough);
                chain.clear();
            }
            chain.add(next);
        }
        addIfEnough(chain, day, enough);
        return enough;
    }

    private static void addIfEnough(List<Observation> chain, ZoneOffset day, List<Observation> enough) {
        if (isEnough(chain, day)) {
            enough.addAll(chain);
        }
    }

    private boolean isEnough(List<Observation> chain) {
        return isEnough(chain, day);
    }

    private static boolean isEnough(List<Observation> chain, ZoneOffset day) {
        return chain.stream().mapToInt(seen -> days(seen, day)).sum() >= TIMES
                && chain.stream()
                                .map(seen -> seen.place().crossing())
                                .distinct()
                                .count()
                        >= CROSSINGS;
    }

    /** On how many days it can be together with one other: that is told by the later of the two. */
    private static int days(Observation seen, ZoneOffset day) {
        return seen.time()
                        .atOffset(day)
                        .toLocalDate()
                        .equals(seen.time().plus(Meeting.WIDEST).atOffset(day).toLocalDate())
                ? 1
                : 2;
    }

    /** Marks {@code added}, and what follows it both ways up to what is marked already. */
    private List<ObservationChange> markAround(Observation added) {
        List<ObservationChange> changes = new ArrayList<>();
        marks.mark(added);
        changes.add(arrives(added));
        for (int way : new int[] {-1, +1}) {
            for (Observation next = next(added, way); next != null && !marks.isMarked(next); next = next(next, way)) {
                marks.mark(next);
                changes.add(arrives(next));
            }
        }
        return changes;
    }

    /** Looks along the chain of {@code member} only until it is known to be long enough. */
    private List<ObservationChange> unmarkUnlessEnough(Observation member) {
        List<Observation> seen = new ArrayList<>(List.of(member));
        for (int way : new int[] {-1, +1}) {
            for (Observation next = next(member, way); next != null; next = next(next, way)) {
                seen.add(next);
                if (isEnough(seen)) {
                    return List.of();
                }
            }
        }
        if (isEnough(seen)) {
            return List.of();
        }
        return seen.stream()
                .filter(marks::isMarked)
                .map(observation -> {
                    marks.unmark(observation);
                    return leaves(observation);
                })
                .toList();
    }

    private List<Observation> neighbours(Observation observation, int way, int most) {
        List<Observation> neighbours = new ArrayList<>();
        Observation next = next(observation, way);
        while (next != null) {
            neighbours.add(next);
            next = neighbours.size() < most ? next(next, way) : null;
        }
        return neighbours;
    }

    /** The next of its chain, backwards or forwards. */
    private @Nullable Observation next(Observation observation, int way) {
        Optional<Observation> next = way < 0
                ? history.before(observation, Traveller::counts)
                : history.after(observation, Traveller::counts);
        return next.filter(other -> isWithin(gap, observation, other)).orElse(null);
    }

    private static boolean isWithin(Duration gap, Observation one, Observation other) {
        return Duration.between(one.time(), other.time()).abs().compareTo(gap) <= 0;
    }

    private static ObservationChange arrives(Observation observation) {
        Observation there = inMeeting(observation);
        return new ObservationChange(there.key(), null, there);
    }

    private static ObservationChange leaves(Observation observation) {
        Observation there = inMeeting(observation);
        return new ObservationChange(there.key(), there, null);
    }

    private static Observation inMeeting(Observation observation) {
        Direction direction = observation.event().direction();
        String way = direction == null ? "" : direction.name().toLowerCase(Locale.ROOT);
        Key meeting = new Key(KeyKind.MEETING, observation.place().name() + ":" + way);
        return new Observation(
                observation.key().isOfExercise() ? meeting.inExercise() : meeting,
                observation.key().normalForm(),
                observation.rank(),
                observation.event());
    }
}
