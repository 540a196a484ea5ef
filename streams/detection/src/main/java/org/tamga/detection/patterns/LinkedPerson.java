package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * LINK for persons, whose names are written in many ways: the key is a cluster of observations of alike names and one
 * day of birth. Who does not know his birthday is given the first of January; so on that day only equal names are one
 * person's.
 */
public record LinkedPerson() implements HistoryPattern {
    private static final String WINDOW = "window";
    private static final String SIMILARITY = "similarity";
    private static final String MATCH_GAP = "match-gap";
    private static final String FIRST_OF_JANUARY = "-01-01";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new LinkedPerson());
        }
    }

    @Override
    public String id() {
        return "linked-person";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(WINDOW, 730, 1, 1826, "longest gap between finds, and to a sighting"),
                Parameter.decimal(SIMILARITY, "0.90", "0.70", "1", "how alike two names must be (Jaro-Winkler)"),
                Parameter.days(MATCH_GAP, 730, 1, 1826, "longest time between two reports taken for one person's"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.PERSON;
    }

    /** All names that the observation's may hang together with; of most nobody was ever caught. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Set<String> caught = names(history.hits(Instant.MIN, Instant.MAX));
        if (caught.isEmpty()) {
            return Optional.empty();
        }
        Set<String> touched = reach(Set.of(observation.member()), observation.key(), history, rule);
        return touched.stream().anyMatch(caught::contains) ? Optional.of(Scope.of(touched)) : Optional.empty();
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        List<Observation> hits = history.hits(Instant.MIN, Instant.MAX);
        if (hits.isEmpty()) {
            return List.of();
        }
        Key born = hits.get(0).key();
        Set<String> asked = scope.members() == null ? names(hits) : scope.members();
        List<Observation> touched = history.of(reach(asked, born, history, rule));
        return clusters(born, rule).of(touched).stream()
                .flatMap(cluster -> ofCluster(cluster, scope, rule))
                .sorted()
                .map(Anchored::alert)
                .toList();
    }

    private static Set<String> reach(Collection<String> from, Key born, History history, Rule rule) {
        return isUncertain(born) ? Set.copyOf(from) : clusters(born, rule).reach(from, history.members());
    }

    private static PersonClusters clusters(Key born, Rule rule) {
        return new PersonClusters(isUncertain(born) ? 1 : rule.number(SIMILARITY), rule.duration(MATCH_GAP));
    }

    private static boolean isUncertain(Key born) {
        return born.normalForm().endsWith(FIRST_OF_JANUARY);
    }

    private static Set<String> names(List<Observation> observations) {
        return observations.stream().map(Observation::member).collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Anchored> ofCluster(List<Observation> cluster, Scope scope, Rule rule) {
        Duration window = rule.duration(WINDOW);
        Collection<Observation> once = oncePerEvent(cluster);
        List<Observation> seen =
                once.stream().filter(observation -> !observation.isHit()).toList();
        return Chain.of(once.stream().filter(Observation::isHit).toList(), window).stream()
                .filter(hits -> scope.holds(hits.get(0)))
                .flatMap(hits -> {
                    List<Observation> sightings = NearestSightings.of(hits, within(seen), window);
                    List<Key> about = identities(hits, sightings, cluster);
                    return Link.ofEvidence(hits, sightings, about, rule, WINDOW).stream()
                            .map(alert -> new Anchored(hits.get(0), alert));
                });
    }

    /** An event that names two persons of the cluster is one find, or one sighting, of the first of them. */
    private static Collection<Observation> oncePerEvent(List<Observation> cluster) {
        Map<String, Observation> once = new TreeMap<>();
        cluster.forEach(observation -> once.putIfAbsent(observation.eventId(), observation));
        return once.values().stream().sorted().toList();
    }

    private static NearestSightings.Source within(List<Observation> sightings) {
        return (from, to, each) -> sightings.stream()
                .filter(sighting ->
                        !sighting.time().isBefore(from) && !sighting.time().isAfter(to))
                .forEach(each);
    }

    /** All persons of the cluster whom the evidence names, first the one who is the anchor. */
    private static List<Key> identities(
            List<Observation> hits, List<Observation> sightings, List<Observation> cluster) {
        Set<String> evidence = Stream.concat(hits.stream(), sightings.stream())
                .map(Observation::eventId)
                .collect(Collectors.toSet());
        return Stream.concat(
                        Stream.of(hits.get(0)),
                        cluster.stream().filter(observation -> evidence.contains(observation.eventId())))
                .map(Observation::identity)
                .distinct()
                .toList();
    }

    private record Anchored(Observation anchor, Alert alert) implements Comparable<Anchored> {
        @Override
        public int compareTo(Anchored other) {
            return anchor.compareTo(other.anchor);
        }
    }
}
