package org.tamga.vocabulary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads {@code checkpoints.csv} and {@code checkpoint-aliases.csv}. */
final class BundledCheckpoints {
    private BundledCheckpoints() {}

    static List<Checkpoint> read() {
        Map<String, List<String>> aliases = aliases();
        List<Checkpoint> checkpoints = Table.read(
                        "checkpoints.csv", "id", "country", "name", "crossing", "modes", "latitude", "longitude")
                .rows()
                .stream()
                .map(row -> checkpoint(row, aliases.getOrDefault(row.get(0), List.of())))
                .toList();
        Set<String> strays = new TreeSet<>(aliases.keySet());
        checkpoints.forEach(checkpoint -> strays.remove(checkpoint.id()));
        if (!strays.isEmpty()) {
            throw new IllegalStateException("checkpoint-aliases.csv: no such checkpoint " + strays);
        }
        return checkpoints;
    }

    private static Map<String, List<String>> aliases() {
        return Table.read("checkpoint-aliases.csv", "id", "alias", "note").rows().stream()
                .collect(groupingBy(row -> row.get(0), mapping(row -> row.get(1), toList())));
    }

    private static Checkpoint checkpoint(List<String> row, List<String> aliases) {
        return new Checkpoint(
                row.get(0),
                row.get(1),
                row.get(2),
                row.get(3),
                Set.of(row.get(4).split("\\+", -1)),
                Double.parseDouble(row.get(5)),
                Double.parseDouble(row.get(6)),
                aliases);
    }
}
