package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.vocabulary.NormalForm;

/** chemical-profile: what a laboratory measured in several seizures, in one batch's ratios. */
final class BatchesByText {
    private static final long YEAR = 365 * Spans.DAY;
    private static final double CUT_OFF = 0.03;

    private record Measured(EventByText event, int item, String method, Map<String, Double> values) {}

    private BatchesByText() {}

    static List<FoundByText> of(List<EventByText> events) {
        List<Measured> profiles = new ArrayList<>();
        for (EventByText event : events) {
            for (int item = 0; item < event.line().path("items").size() && event.seizure(); item++) {
                measured(event, item).ifPresent(profiles::add);
            }
        }
        List<FoundByText> found = new ArrayList<>();
        for (List<Measured> batch : JoinedByText.components(profiles, BatchesByText::alike)) {
            List<EventByText> seizures = batch.stream().map(Measured::event).toList();
            if (seizures.stream().map(EventByText::crossing).distinct().count() >= 2) {
                Measured first = batch.get(0);
                String severity = Spans.twoSides(seizures) ? "HIGH" : "MEDIUM";
                found.add(FoundByText.of(
                        "chemical-profile", "profile/" + first.item, List.of(first.event), severity, seizures));
            }
        }
        return found;
    }

    /** "It takes part if …" */
    private static Optional<Measured> measured(EventByText event, int item) {
        JsonNode profile = event.line().path("items").get(item).path("profile");
        String method = NormalForm.of(profile.path("method").asText(""));
        Map<String, Double> values = new TreeMap<>();
        int position = 0;
        Iterator<String> names = profile.path("values").fieldNames();
        for (JsonNode value : profile.path("values")) {
            position++;
            String compound = NormalForm.of(names.hasNext() ? names.next() : Integer.toString(position));
            if (compound.isEmpty() || value.asDouble() < 0 || values.containsKey(compound)) {
                return Optional.empty();
            }
            values.put(compound, value.asDouble());
        }
        boolean tooFew = values.values().stream().filter(value -> value > 0).count() < 4;
        boolean endless = Double.isInfinite(sum(values));
        return method.isEmpty() || tooFew || endless
                ? Optional.empty()
                : Optional.of(new Measured(event, item, method, values));
    }

    private static double sum(Map<String, Double> values) {
        return values.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private static boolean alike(Measured a, Measured b) {
        return a.method.equals(b.method)
                && a.values.keySet().equals(b.values.keySet())
                && Spans.between(a.event, b.event) <= YEAR
                && distance(a, b) <= CUT_OFF + 1e-9;
    }

    /** "the mean of |r − s| / (r + s) over the compounds that are not 0 in both" */
    private static double distance(Measured a, Measured b) {
        return a.values.keySet().stream()
                .filter(compound -> a.values.get(compound) != 0 || b.values.get(compound) != 0)
                .mapToDouble(compound -> {
                    double r = a.values.get(compound) / sum(a.values);
                    double s = b.values.get(compound) / sum(b.values);
                    return Math.abs(r - s) / (r + s);
                })
                .average()
                .orElseThrow();
    }
}
