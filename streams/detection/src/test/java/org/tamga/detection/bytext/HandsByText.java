package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Substances;

/** same-modus-operandi: seizures of one drug, alike in what is rare. */
final class HandsByText {
    private static final long WINDOW = 30 * Spans.DAY;
    private static final long YEAR = 365 * Spans.DAY;
    private static final String WAY = "way";

    /** A seizure of the group and what is known of it, by feature. */
    private record Seizure(EventByText event, Map<String, String> known) {
        /** "at or before b in order and not more than 365 d before it" */
        boolean tellsOf(Seizure b) {
            return event.compareTo(b.event) <= 0 && Spans.between(event, b.event) <= YEAR;
        }
    }

    private HandsByText() {}

    static List<FoundByText> of(List<EventByText> events) {
        TreeSet<String> groups = new TreeSet<>();
        events.stream()
                .filter(EventByText::seizure)
                .forEach(event -> groups.addAll(event.milligrams().keySet()));
        List<FoundByText> found = new ArrayList<>();
        for (String group : groups) {
            List<Seizure> seizures = events.stream()
                    .filter(event -> event.seizure() && event.hasGroup(group))
                    .map(event -> new Seizure(event, features(event, group)))
                    .toList();
            for (List<Seizure> hand : JoinedByText.components(seizures, (a, b) -> alike(a, b, seizures))) {
                List<EventByText> all = hand.stream().map(Seizure::event).toList();
                if (fires(all)) {
                    String severity = all.size() >= 4 ? "MEDIUM" : "LOW";
                    found.add(FoundByText.of(
                            "same-modus-operandi", "group:" + group, List.of(all.get(0)), severity, all));
                }
            }
        }
        return found;
    }

    /** "some stretch of 30 d holds ≥ 3 of its seizures, in ≥ 2 countries among them" */
    private static boolean fires(List<EventByText> hand) {
        return hand.stream().anyMatch(from -> {
            List<EventByText> stretch = hand.stream()
                    .filter(event -> event.time() >= from.time() && event.time() - from.time() <= WINDOW)
                    .toList();
            return stretch.size() >= 3
                    && stretch.stream().map(EventByText::country).distinct().count() >= 2;
        });
    }

    private static boolean alike(Seizure a, Seizure b, List<Seizure> all) {
        if (Spans.between(a.event, b.event) > WINDOW) {
            return false;
        }
        double shared = 0;
        double different = 0;
        int both = 0;
        TreeSet<String> features = new TreeSet<>(a.known.keySet());
        features.addAll(b.known.keySet());
        for (String feature : features) {
            String ofA = a.known.get(feature);
            String ofB = b.known.get(feature);
            if (ofA != null && ofA.equals(ofB)) {
                shared += bits(feature, ofB, b, all);
            } else if (!feature.equals(WAY)) {
                different += ofA == null ? 0 : bits(feature, ofA, b, all) / 2;
                different += ofB == null ? 0 : bits(feature, ofB, b, all) / 2;
            }
            both += ofA != null && ofB != null && !feature.equals(WAY) ? 1 : 0;
        }
        return both >= 4 && shared >= 12 - 1e-9 && shared >= (0.75 - 1e-9) * (shared + different);
    }

    /** "log2((|S(b)| + 100) / (c + 1))" of what can be anything, "log2((n + 2) / (c + 1))" of the rest */
    private static double bits(String feature, String value, Seizure b, List<Seizure> all) {
        int s = 0;
        int n = 0;
        int c = 0;
        for (Seizure seizure : all) {
            if (seizure.tellsOf(b)) {
                s++;
                n += seizure.known.containsKey(feature) ? 1 : 0;
                c += value.equals(seizure.known.get(feature)) ? 1 : 0;
            }
        }
        int of = List.of("concealment", "cover", "mass").contains(feature) ? s + 100 : n + 2;
        return Math.log10(of / (double) (c + 1)) / Math.log10(2);
    }

    private static Map<String, String> features(EventByText event, String group) {
        Map<String, String> known = new TreeMap<>();
        JsonNode line = event.line();
        know(known, "cover", NormalForm.of(line.path("coverLoad").asText("")));
        know(known, "transport", line.path("transportMode").asText(""));
        know(
                known,
                "departure",
                Countries.normalise(line.path("departureCountry").asText("")));
        know(
                known,
                "destination",
                Countries.normalise(line.path("destinationCountry").asText("")));
        know(known, WAY, CounterflowsByText.flow(event).map(Object::toString).orElse(""));
        for (JsonNode item : line.path("items")) {
            if (Substances.groupOf(item.path("substance").asText("")).id().equals(group)) {
                know(
                        known,
                        "concealment",
                        NormalForm.of(item.path("concealment").asText("")));
                for (JsonNode pack : item.path("packages")) {
                    know(known, "mass", mass(pack.path("massGrams")));
                }
            }
        }
        return known;
    }

    /** "of the first … that has one" */
    private static void know(Map<String, String> known, String feature, String value) {
        if (!value.isEmpty()) {
            known.putIfAbsent(feature, value);
        }
    }

    /** In milligrams, "rounded half up to two digits" after it was rounded half up to whole ones. */
    private static String mass(JsonNode grams) {
        if (!grams.isNumber()) {
            return "";
        }
        BigDecimal milligrams = grams.decimalValue().movePointRight(3).setScale(0, RoundingMode.HALF_UP);
        int surplus = Math.max(0, milligrams.precision() - 2);
        return milligrams.signum() <= 0
                ? ""
                : milligrams
                        .movePointLeft(surplus)
                        .setScale(0, RoundingMode.HALF_UP)
                        .movePointRight(surplus)
                        .toBigInteger()
                        .toString();
    }
}
