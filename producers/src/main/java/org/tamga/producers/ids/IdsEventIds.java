package org.tamga.producers.ids;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tamga.producers.source.NamedId;

/**
 * The identity of each row: a name-based UUID (version 5, RFC 9562) in Tamga's namespace over its cells and, among equal
 * rows of one file, its number. Importing a file again, reordered or in part gives the same ids; equal rows stay separate
 * events. Remembers some 100 bytes for each distinct row of the file.
 */
final class IdsEventIds {
    /** Fixed for good: with another one every seizure imported so far would count twice. */
    static final UUID NAMESPACE = UUID.fromString("6e3d7c52-94b1-4f0a-8d27-5b1f0c9ae764");

    private static final String BETWEEN = "\u001F";

    private final Map<UUID, Integer> seen = new HashMap<>();

    UUID next(IdsRow row) {
        String name = Arrays.stream(IdsColumn.values())
                .map(column -> row.get(column).orElse(""))
                .collect(Collectors.joining(BETWEEN));
        int occurrence = seen.merge(named(name), 1, Integer::sum);
        return named(name + BETWEEN + occurrence);
    }

    private static UUID named(String name) {
        return NamedId.of(NAMESPACE, name);
    }
}
