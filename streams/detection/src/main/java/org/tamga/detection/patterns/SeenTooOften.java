package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Place;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * A key that is seen more often in a day than one thing can be: what is typed where the plate is unknown, a reader's
 * default, the telephone of a call shop. Says something of the data and nothing of smuggling.
 *
 * <p>A placeholder comes ten thousand times a day, so of a day no more is read than tells that it is too much.
 *
 * <p>Reason: {@code more-often-than-one-can-be}. Facts: {@code day} (ISO 8601, at UTC), {@code most-times} (what one
 * thing may come to), {@code first} and {@code last} (times of the evidence).
 */
public record SeenTooOften() implements HistoryPattern {
    private static final String MOST_TIMES = "most-times";
    private static final Place NOWHERE = new Place("", "", "", null);

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new SeenTooOften());
        }
    }

    @Override
    public String id() {
        return "seen-too-often";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.whole(MOST_TIMES, 100, 2, 1000, "how often one thing may be seen in a day (UTC)"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind.moves();
    }

    /** What is not too much with all that is remembered is not too much with what takes part. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Instant start = startOfDay(observation.time());
        Set<String> members = observation.member().isEmpty() ? null : Set.of(observation.member());
        Scope day = new Scope(start, endOfDay(start), members);
        return tooOften(history, observation.key(), day, rule).findAny().map(firsts -> day);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        List<Alert> alerts = new ArrayList<>();
        Instant start = startOfDay(scope.from());
        while (!start.isAfter(scope.to())) {
            Optional<Observation> next =
                    history.after(edge(start), seen -> seen.time().isAfter(scope.to()) || concerns(scope, seen));
            if (next.isEmpty() || next.get().time().isAfter(scope.to())) {
                break;
            }
            start = startOfDay(next.get().time());
            Scope day = new Scope(start, endOfDay(start), scope.members());
            tooOften(history, next.get().key(), day, rule)
                    .filter(firsts -> scope.holds(firsts.get(0)))
                    .forEach(firsts -> alerts.add(alert(firsts, rule)));
            start = day.to().plusMillis(1);
        }
        return alerts;
    }

    /** Of each that was seen too often on a day the first observations, one more than there may be; in order. */
    private static Stream<List<Observation>> tooOften(History history, Key key, Scope day, Rule rule) {
        int enough = rule.count(MOST_TIMES) + 1;
        int identities =
                day.members() != null ? day.members().size() : key.kind() == KeyKind.PERSON ? Integer.MAX_VALUE : 1;
        // a history looks through its hits and its sightings, each in order, until one is found that passes
        Firsts hits = new Firsts(enough, identities, new TreeMap<>());
        Firsts sightings = new Firsts(enough, identities, new TreeMap<>());
        history.after(
                edge(day.from()),
                seen -> seen.time().isAfter(day.to())
                        || concerns(day, seen) && (seen.isHit() ? hits : sightings).areAllAfter(seen));
        hits.byIdentity().forEach((identity, few) -> sightings.of(identity).addAll(few));
        return sightings.byIdentity().values().stream()
                .map(all -> all.stream().sorted().limit(enough).toList())
                .filter(firsts -> firsts.size() == enough)
                .sorted(Comparator.comparing(firsts -> firsts.get(0)));
    }

    /** The first observations of each identity, as many as are enough. */
    private record Firsts(int enough, int identities, Map<Key, List<Observation>> byIdentity) {
        /** Takes the next one, and says whether more would change nothing. */
        boolean areAllAfter(Observation next) {
            List<Observation> firsts = of(next.identity());
            if (firsts.size() < enough) {
                firsts.add(next);
            }
            return byIdentity.size() == identities
                    && byIdentity.values().stream().allMatch(few -> few.size() == enough);
        }

        List<Observation> of(Key identity) {
            return byIdentity.computeIfAbsent(identity, key -> new ArrayList<>());
        }
    }

    private static Alert alert(List<Observation> firsts, Rule rule) {
        Observation first = firsts.get(0);
        Map<String, String> facts = new TreeMap<>();
        facts.put("day", first.time().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        facts.put("most-times", Integer.toString(rule.count(MOST_TIMES)));
        facts.put("first", first.time().toString());
        facts.put("last", firsts.get(firsts.size() - 1).time().toString());
        return Alert.of(
                rule,
                first.subject(),
                List.of(first.identity()),
                Severity.LOW,
                List.of(first.event()),
                firsts.stream().map(Observation::event).toList(),
                new Why("more-often-than-one-can-be", facts));
    }

    private static boolean concerns(Scope scope, Observation seen) {
        return scope.members() == null || scope.members().contains(seen.member());
    }

    private static Instant startOfDay(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS);
    }

    private static Instant endOfDay(Instant start) {
        return start.plus(Duration.ofDays(1)).minusMillis(1);
    }

    /** Sorts before every observation from this time on. */
    private static Observation edge(Instant time) {
        return new Observation(new Key(KeyKind.VEHICLE, ""), -1, Event.of("", time, Nature.SIGHTING, NOWHERE));
    }
}
