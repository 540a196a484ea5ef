package org.tamga.producers.simulation.seizures;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tamga.producers.simulation.chance.Rows;
import org.tamga.producers.simulation.region.Region;

/** Places inland, as reports write them. */
final class Towns {
    private static final Map<String, List<String>> BY_COUNTRY = read();

    private Towns() {}

    static List<String> of(String country) {
        return BY_COUNTRY.getOrDefault(country, List.of("в районе границы"));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> towns = new TreeMap<>();
        Rows.of(Region.class, "towns.csv")
                .forEach(row -> towns.computeIfAbsent(row.getField("country"), key -> new java.util.ArrayList<>())
                        .add(row.getField("town")));
        return towns;
    }
}
