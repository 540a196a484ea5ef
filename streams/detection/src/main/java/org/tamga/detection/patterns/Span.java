package org.tamga.detection.patterns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.tamga.detection.report.Observation;

/** The countries and crossings that some observations touch. */
record Span(SortedSet<String> countries, SortedSet<String> crossings) {

    static Span of(Collection<Observation> observations) {
        SortedSet<String> countries = new TreeSet<>();
        SortedSet<String> crossings = new TreeSet<>();
        observations.forEach(observation -> {
            countries.add(observation.place().country());
            crossings.add(observation.place().crossing());
        });
        return new Span(countries, crossings);
    }

    /** Two countries and two crossings: twin checkpoints facing each other are not enough, nor are two in one country. */
    boolean joinsTwoSides() {
        return countries.size() >= 2 && crossings.size() >= 2;
    }

    /** Countries and crossings, joined by commas, and the first and last time of {@code ordered}. */
    Map<String, String> facts(List<Observation> ordered) {
        return Map.of(
                "countries", String.join(",", countries),
                "crossings", String.join(",", crossings),
                "first", ordered.get(0).time().toString(),
                "last", ordered.get(ordered.size() - 1).time().toString());
    }
}
