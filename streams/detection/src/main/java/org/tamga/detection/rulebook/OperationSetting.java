package org.tamga.detection.rulebook;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.detection.keys.Key;
import org.tamga.detection.rules.Operation;

/**
 * An operation, as put.
 *
 * @param id its name, lower case and kebab-case; says nothing of its keys
 * @param version 1 or more
 * @param owners countries, ISO 3166-1 alpha-2
 * @param keys what it is about. Personal data
 * @param from the first instant at which it is active
 * @param until the last
 * @param ended whether it has been ended or taken back
 */
public record OperationSetting(
        String id, int version, Set<String> owners, Set<Key> keys, Instant from, Instant until, boolean ended)
        implements Setting {

    public OperationSetting {
        owners = Collections.unmodifiableSet(new TreeSet<>(owners));
        keys = Collections.unmodifiableSet(new TreeSet<>(keys));
    }

    /** @throws IllegalArgumentException if it ends before it begins */
    public Operation operation() {
        return new Operation(id, owners, keys, from, until);
    }

    @Override
    public OperationSetting withVersion(int other) {
        return new OperationSetting(id, other, owners, keys, from, until, ended);
    }

    public OperationSetting end() {
        return new OperationSetting(id, version, owners, keys, from, until, true);
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "OperationSetting[" + id + ", version " + version + "]";
    }
}
