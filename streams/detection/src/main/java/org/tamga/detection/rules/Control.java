package org.tamga.detection.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /** The keys that {@code other} treats otherwise, or may. */
    public List<Key> differences(Control other) {
        List<Key> keys = new ArrayList<>();
        keys.addAll(stops.keySet());
        keys.addAll(other.stops.keySet());
        operations.forEach(operation -> keys.addAll(operation.keys()));
        other.operations.forEach(operation -> keys.addAll(operation.keys()));
        return keys.stream().distinct().sorted().toList();
    }
}
