package org.tamga.detection.patterns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Position;

/** The seizures of one drug group over a stretch of time, by crossing and day. */
final class SeizuresByCrossing {
    private final Map<String, NavigableMap<LocalDate, List<Observation>>> byCrossing = new TreeMap<>();

    /** @param seizures in order; those at places outside the register are left out */
    SeizuresByCrossing(List<Observation> seizures, RegionTime region) {
        for (Observation seizure : seizures) {
            if (seizure.place().isResolved()) {
                byCrossing
                        .computeIfAbsent(seizure.place().crossing(), crossing -> new TreeMap<>())
                        .computeIfAbsent(region.day(seizure.time()), day -> new ArrayList<>())
                        .add(seizure);
            }
        }
    }

    Set<String> crossings() {
        return byCrossing.keySet();
    }

    /** In order; both days included. */
    List<Observation> at(String crossing, LocalDate from, LocalDate until) {
        NavigableMap<LocalDate, List<Observation>> days = byCrossing.get(crossing);
        return days == null || until.isBefore(from)
                ? List.of()
                : days.subMap(from, true, until, true).values().stream()
                        .flatMap(List::stream)
                        .toList();
    }

    /** The positions of the checkpoints of these seizures, each once. */
    static Set<Position> positions(List<Observation> seizures) {
        Set<Position> positions = new HashSet<>();
        seizures.forEach(seizure -> {
            Position position = seizure.place().position();
            if (position != null) {
                positions.add(position);
            }
        });
        return positions;
    }
}
