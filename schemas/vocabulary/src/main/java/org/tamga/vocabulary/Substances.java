package org.tamga.vocabulary;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From the name of a substance, as reported, to its drug group: an explicit table ({@code substances.csv}, where doubtful
 * choices are explained), compared by {@link NormalForm}. Nothing is guessed.
 */
public final class Substances {
    private static final String FILE = "substances.csv";
    private static final Map<String, DrugGroup> GROUPS = read();

    private Substances() {}

    /** The group of {@code rawName}; {@link DrugGroup#UNKNOWN} if the table does not hold it. */
    public static DrugGroup groupOf(@Nullable String rawName) {
        return rawName == null ? DrugGroup.UNKNOWN : GROUPS.getOrDefault(NormalForm.of(rawName), DrugGroup.UNKNOWN);
    }

    /** Whether the table holds {@code rawName}; a name may be listed as {@link DrugGroup#UNKNOWN} on purpose. */
    public static boolean knows(@Nullable String rawName) {
        return rawName != null && GROUPS.containsKey(NormalForm.of(rawName));
    }

    /** Every name of the table as it is written there, with its group. */
    public static Map<String, DrugGroup> names() {
        Map<String, DrugGroup> names = new LinkedHashMap<>();
        Table.read(FILE, "name", "group").rows().forEach(row -> names.put(row.get(0), groupOf(row.get(0))));
        return names;
    }

    private static Map<String, DrugGroup> read() {
        Map<String, DrugGroup> groups = new HashMap<>();
        Table.read(FILE, "name", "group").rows().forEach(row -> {
            DrugGroup group = DrugGroup.ofId(row.get(1))
                    .orElseThrow(() -> new IllegalStateException("substances.csv: no such group in " + row));
            DrugGroup other = groups.put(NormalForm.of(row.get(0)), group);
            if (other != null && other != group) {
                throw new IllegalStateException("substances.csv: " + row + " stands in group " + other.id() + " too");
            }
        });
        return Map.copyOf(groups);
    }
}
