package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tamga.vocabulary.Checkpoint;

/** impossible-movement: the same thing at two places between which nothing moves so fast. */
final class MovementsByText {
    private static final Set<String> KINDS = Set.of("vehicle", "vin", "document", "container", "device");
    private static final double EARTH_RADIUS_KM = 6371.0088;

    private MovementsByText() {}

    static List<FoundByText> of(Observations observations) {
        List<FoundByText> found = new ArrayList<>();
        observations.each((kind, key, events) -> {
            List<EventByText> resolved =
                    events.stream().filter(event -> event.place().resolved()).toList();
            for (int i = 1; i < resolved.size() && KINDS.contains(kind); i++) {
                EventByText a = resolved.get(i - 1);
                EventByText b = resolved.get(i);
                if (impossible(a, b)) {
                    List<EventByText> pair = List.of(a, b);
                    found.add(FoundByText.of("impossible-movement", a.rank(kind, key), pair, "HIGH", pair));
                }
            }
        });
        return found;
    }

    private static boolean impossible(EventByText a, EventByText b) {
        double km = kilometres(
                a.place().checkpoint().orElseThrow(), b.place().checkpoint().orElseThrow());
        double hours = (Spans.between(a, b) + 15 * Spans.MINUTE) / 3_600_000.0;
        return km >= 50 && km / hours > (a.byAir() || b.byAir() ? 1000 : 110);
    }

    static double kilometres(Checkpoint a, Checkpoint b) {
        double lat1 = Math.toRadians(a.latitude());
        double lat2 = Math.toRadians(b.latitude());
        double north = Math.sin((lat2 - lat1) / 2);
        double east = Math.sin(Math.toRadians(b.longitude() - a.longitude()) / 2);
        double h = north * north + Math.cos(lat1) * Math.cos(lat2) * east * east;
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
