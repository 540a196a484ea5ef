package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.travel.Meeting;
import org.tamga.detection.travel.PairHistory;
import org.tamga.detection.travel.Togetherness;

/**
 * Two vehicles that pass the same checkpoints the same way at nearly the same time, again and again: a scout and a
 * carrier. MEDIUM if one of them was caught near that time.
 */
public record TravellingTogether() implements PairPattern {
    /** The id, for those that prepare what the pattern needs. */
    public static final String ID = "travelling-together";

    /** The longest gap of a chain, a parameter. */
    public static final String GAP = "gap";

    /** The longest time between the two, a parameter. */
    public static final String APART = "apart";

    private static final String LEAST_TIMES = "least-times";
    private static final String LEAST_CROSSINGS = "least-crossings";
    private static final String HIT_WITHIN = "hit-within";
    /** Where a day begins, in hours ahead of UTC, a parameter. */
    public static final String DAY_OFFSET = "day-utc-offset-hours";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new TravellingTogether());
        }
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.minutes(APART, 15, 1, (int) Meeting.WIDEST.toMinutes(), "longest time between the two"),
                Parameter.days(GAP, 30, 1, 365, "longest gap between two times together"),
                Parameter.whole(LEAST_TIMES, 3, 3, 1000, "times together"),
                Parameter.whole(LEAST_CROSSINGS, 2, 2, 100, "different crossings"),
                Parameter.days(HIT_WITHIN, 90, 0, 730, "how near a find makes it MEDIUM"),
                Parameter.whole(DAY_OFFSET, 5, -12, 14, "where a day begins, hours from UTC"));
    }

    @Override
    public List<Alert> alerts(PairHistory pair, Rule rule) {
        return chains(earliest(pair.togethernesses(), rule), rule.duration(GAP)).stream()
                .filter(chain -> chain.size() >= rule.count(LEAST_TIMES))
                .filter(chain ->
                        chain.stream().map(Togetherness::crossing).distinct().count() >= rule.count(LEAST_CROSSINGS))
                .map(chain -> alert(chain, pair, rule))
                .toList();
    }

    /** Of each day at each checkpoint and direction the first time together. */
    private static List<Togetherness> earliest(List<Togetherness> ordered, Rule rule) {
        Duration apart = rule.duration(APART);
        ZoneOffset offset = ZoneOffset.ofHours(rule.count(DAY_OFFSET));
        Set<Once> seen = new HashSet<>();
        return ordered.stream()
                .filter(both ->
                        Duration.between(both.first().time(), both.second().time())
                                        .abs()
                                        .compareTo(apart)
                                <= 0)
                .filter(both -> seen.add(
                        new Once(both.meeting(), both.time().atOffset(offset).toLocalDate())))
                .toList();
    }

    private record Once(String meeting, LocalDate day) {}

    private static List<List<Togetherness>> chains(List<Togetherness> ordered, Duration gap) {
        List<List<Togetherness>> chains = new ArrayList<>();
        Instant last = null;
        for (Togetherness next : ordered) {
            if (last == null || Duration.between(last, next.time()).compareTo(gap) > 0) {
                chains.add(new ArrayList<>());
            }
            chains.get(chains.size() - 1).add(next);
            last = next.time();
        }
        return chains;
    }

    private static Alert alert(List<Togetherness> chain, PairHistory pair, Rule rule) {
        Instant first = chain.get(0).time();
        Instant last = chain.get(chain.size() - 1).time();
        Optional<Observation> hit = nearest(pair.hits(), first, last, rule.duration(HIT_WITHIN));
        List<Event> evidence = new ArrayList<>();
        hit.ifPresent(caught -> evidence.add(caught.event()));
        chain.forEach(both -> both.inOrder().forEach(seen -> evidence.add(seen.event())));
        List<Observation> anchor = chain.get(0).inOrder();
        Map<String, String> facts = new TreeMap<>();
        facts.put("times", Integer.toString(chain.size()));
        facts.put(
                "crossings",
                chain.stream().map(Togetherness::crossing).distinct().sorted().collect(Collectors.joining(",")));
        facts.put("first", first.toString());
        facts.put("last", last.toString());
        facts.put("apart", rule.duration(APART).toString());
        facts.put("window", rule.duration(GAP).toString());
        hit.ifPresent(caught -> facts.put("caught", caught.time().toString()));
        return Alert.of(
                rule,
                anchor.stream().map(seen -> "vehicle/" + seen.rank()).collect(Collectors.joining(",")),
                List.of(
                        new Key(KeyKind.VEHICLE, pair.pair().first()),
                        new Key(KeyKind.VEHICLE, pair.pair().second())),
                hit.isPresent() ? Severity.MEDIUM : Severity.LOW,
                anchor.stream().map(Observation::event).toList(),
                evidence,
                new Why(hit.isPresent() ? "together-and-caught" : "together", facts));
    }

    /** The hit nearest to the span, if it is near enough; within the span all are at distance 0, and the earlier counts. */
    private static Optional<Observation> nearest(List<Observation> hits, Instant first, Instant last, Duration within) {
        return hits.stream()
                .filter(hit -> distance(hit, first, last).compareTo(within) <= 0)
                .min(Comparator.comparing((Observation hit) -> distance(hit, first, last))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Duration distance(Observation hit, Instant first, Instant last) {
        if (hit.time().isBefore(first)) {
            return Duration.between(hit.time(), first);
        }
        return hit.time().isAfter(last) ? Duration.between(last, hit.time()) : Duration.ZERO;
    }
}
