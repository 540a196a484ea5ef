package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * LINK: the same key on both sides. Each chain of hits, together with the nearest sighting on every side of a crossing
 * where none of its hits lies, is an alert if it spans two countries and two crossings. Its anchor is the chain's first
 * hit.
 *
 * @param days the longest gap between two hits of one chain, and between a sighting and its nearest hit
 */
public record Link(String id, KeyKind kind, int days) implements HistoryPattern {
    private static final String WINDOW = "window";

    /** The patterns of the family; {@link LinkedMarking} and {@link LinkedPerson} are its relatives. */
    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(
                    new Link("linked-vehicle", KeyKind.VEHICLE, 90),
                    new Link("linked-vin", KeyKind.VIN, 365),
                    new Link("linked-container", KeyKind.CONTAINER, 90),
                    new Link("linked-document", KeyKind.DOCUMENT, 730),
                    new Link("linked-phone", KeyKind.PHONE, 365),
                    new Link("linked-device", KeyKind.DEVICE, 365));
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.days(WINDOW, days, 1, 1826, "longest gap between finds, and to a sighting"));
    }

    @Override
    public boolean concerns(KeyKind other) {
        return other == kind;
    }

    /** A sighting matters only where it is the one that a chain shows: most of a bus's thousand sightings do not. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Duration window = rule.duration(WINDOW);
        Optional<Scope> near = Chain.around(history, observation.time(), window);
        if (observation.isHit() || near.isEmpty()) {
            return near;
        }
        return Chain.ofHits(history, near.get(), window).stream()
                .filter(hits -> NearestSightings.shows(hits, observation, history, window))
                .map(hits -> Scope.between(hits.get(0).time(), hits.get(0).time()))
                .reduce(Scope::and);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        return Chain.ofHits(history, scope, rule.duration(WINDOW)).stream()
                .flatMap(hits -> alert(hits, history, rule).stream())
                .toList();
    }

    private static Optional<Alert> alert(List<Observation> hits, History history, Rule rule) {
        List<Observation> sightings = NearestSightings.of(hits, history, rule.duration(WINDOW));
        return ofEvidence(hits, sightings, List.of(hits.get(0).key()), rule, WINDOW);
    }

    /** The alert of LINK for one chain of hits and the sightings that go with it. */
    static Optional<Alert> ofEvidence(
            List<Observation> hits, List<Observation> sightings, List<Key> about, Rule rule, String windowParameter) {
        List<Observation> evidence =
                Stream.concat(hits.stream(), sightings.stream()).sorted().toList();
        Span span = Span.of(evidence);
        if (!span.joinsTwoSides()) {
            return Optional.empty();
        }
        boolean bothSides = Span.of(hits).joinsTwoSides();
        Map<String, String> facts = new TreeMap<>(span.facts(evidence));
        facts.put("hits", Integer.toString(hits.size()));
        facts.put("sightings", Integer.toString(sightings.size()));
        facts.put("window", rule.duration(windowParameter).toString());
        Observation anchor = hits.get(0);
        return Optional.of(Alert.of(
                rule,
                anchor.subject(),
                about,
                bothSides ? Severity.HIGH : Severity.MEDIUM,
                List.of(anchor.event()),
                evidence.stream().map(Observation::event).toList(),
                new Why(bothSides ? "hits-on-both-sides" : "sighting-on-the-other-side", facts)));
    }
}
