package org.tamga.detection.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.tamga.detection.keys.Key;

/**
 * An operation under way. Alerts on its keys go to its owners and the centre's supervisors and to nobody else.
 *
 * @param id names it, says nothing of its keys
 * @param owners countries, ISO 3166-1 alpha-2
 * @param keys of things and persons it is about
 * @param from the first instant at which it is active
 * @param until the last
 */
public record Operation(String id, Set<String> owners, Set<Key> keys, Instant from, Instant until)
        implements Comparable<Operation> {

    public Operation {
        owners = Set.copyOf(owners);
        keys = Set.copyOf(keys);
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("operation " + id + ": until " + until + " is before from " + from);
        }
    }

    boolean isActive(Instant clock) {
        return !clock.isBefore(from) && !clock.isAfter(until);
    }

    boolean concerns(Collection<Key> others) {
        return others.stream().anyMatch(keys::contains);
    }

    @Override
    public int compareTo(Operation other) {
        return id.compareTo(other.id);
    }
}
