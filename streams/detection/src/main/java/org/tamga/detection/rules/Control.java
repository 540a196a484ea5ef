package org.tamga.detection.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.detection.keys.Key;

/**
 * What takes no part, and what is kept to the owners of an operation.
 *
 * @param stops one for each key that is on a stop-list
 * @param operations in order of their ids
 */
public record Control(Map<Key, Stop> stops, List<Operation> operations) {
    public static final Control NONE = new Control(Map.of(), List.of());

    public Control {
        stops = Map.copyOf(stops);
        operations = List.copyOf(operations);
    }

    public static Control of(Collection<Stop> stops, Collection<Operation> operations) {
        return new Control(
                stops.stream().collect(Collectors.toMap(Stop::key, Function.identity(), Stop::longer)),
                operations.stream().sorted().toList());
    }

    /** Whether {@code key} takes part in nothing at {@code clock}. */
    public boolean isStopped(Key key, Instant clock) {
        Stop stop = stops.get(key);
        return stop != null && stop.holds(clock);
    }

    /** The first operation, by id, that is active at {@code clock} and concerns one of {@code keys}. */
    public Optional<Operation> operationOn(Collection<Key> keys, Instant clock) {
        return operations.stream()
                .filter(operation -> operation.isActive(clock) && operation.concerns(keys))
                .findFirst();
    }

    /** The keys that {@code other} treats otherwise. */
    public List<Key> differences(Control other) {
        Set<Key> keys = new TreeSet<>();
        Stream.of(stops.keySet(), other.stops.keySet())
                .flatMap(Set::stream)
                .filter(key -> !Objects.equals(stops.get(key), other.stops.get(key)))
                .forEach(keys::add);
        Stream.concat(
                        operations.stream().filter(operation -> !other.operations.contains(operation)),
                        other.operations.stream().filter(operation -> !operations.contains(operation)))
                .forEach(operation -> keys.addAll(operation.keys()));
        return List.copyOf(keys);
    }

    /**
     * The keys for which something is otherwise at {@code to} than at {@code from}, since it has begun or is over. What
     * holds until an instant still holds at that instant.
     */
    public List<Key> turning(Instant from, Instant to) {
        Set<Key> keys = new TreeSet<>();
        stops.values().stream()
                .filter(stop -> stop.until() != null && isOver(stop.until(), from, to))
                .forEach(stop -> keys.add(stop.key()));
        operations.stream()
                .filter(operation -> hasBegun(operation.from(), from, to) || isOver(operation.until(), from, to))
                .forEach(operation -> keys.addAll(operation.keys()));
        return List.copyOf(keys);
    }

    private static boolean hasBegun(Instant begin, Instant from, Instant to) {
        return begin.isAfter(from) && !begin.isAfter(to);
    }

    private static boolean isOver(Instant last, Instant from, Instant to) {
        return !last.isBefore(from) && last.isBefore(to);
    }
}
