package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * A vehicle that goes over a crossing and is back within minutes, several times in a month: short against the stays
 * that are usual at that crossing. MEDIUM if it was caught near that time, and never more.
 *
 * <p>Reasons: {@code short-stays} (LOW) and {@code short-stays-and-caught} (MEDIUM). Facts: {@code crossing},
 * {@code stays} (how many), {@code month} (ISO 8601), {@code shortest} and {@code longest} of them and {@code limit}
 * (what counts as short there; all ISO 8601 durations), {@code limit-from} ({@code crossing} or {@code default}),
 * {@code first} and {@code last} (times of the first way out and the last way back), {@code caught} (time of the find,
 * if there is one), {@code window} (how near a find makes it MEDIUM).
 */
public record TouchAndGo() implements HistoryPattern {
    private static final String SHORT_STAY = "short-stay";
    private static final String SHORT_STAYS = "short-stays";
    private static final String LEAST_STAY = "least-stay";
    private static final String LEAST_TIMES = "least-times";
    private static final String MOST_TIMES = "most-times";
    private static final String HIT_WITHIN = "hit-within";

    /** An observation ends one stay and begins another. */
    private static final int STAYS_OF_ONE = 2;

    /** How far around an observation is looked first for those that make it one of a shuttle's. */
    private static final Duration NEAREST = Duration.ofHours(1);

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new TouchAndGo());
        }
    }

    @Override
    public String id() {
        return "touch-and-go";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.minutes(SHORT_STAY, 45, 1, 7 * 1440, "a short stay, where the crossing has none of its own"),
                Parameter.lengths(SHORT_STAYS, "1m", "7d", "a short stay at some crossings: CROSSING=LENGTH; …"),
                Parameter.minutes(LEAST_STAY, 5, 0, 1440, "shortest stay; a shorter one is a slip of the direction"),
                Parameter.whole(LEAST_TIMES, 3, 2, 1000, "short stays in a month"),
                Parameter.whole(MOST_TIMES, 40, 2, 100_000, "short stays in a month; with more it is a shuttle"),
                Parameter.days(HIT_WITHIN, 90, 0, 730, "how near a find makes it MEDIUM"),
                RegionTime.PARAMETER);
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.VEHICLE;
    }

    /**
     * An observation begins a stay, ends one, or comes between two others that would else be one; a find changes the
     * severity of what is near it. The months of a shuttle stay silent whatever happens to one observation, and whoever
     * passes all day long is one: nobody reads its months again, but the hours around it.
     */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        if (observation.isHit()) {
            Duration within = rule.duration(HIT_WITHIN);
            Instant time = observation.time();
            return Optional.of(months(time.minus(within).minus(longest(rule)), time.plus(within), rule));
        }
        Limits limits = Limits.of(rule);
        return touched(history, observation).stream()
                .filter(limits::isShort)
                .map(stay -> Together.of(stay, rule))
                .distinct()
                .filter(together -> !isShuttle(history, observation, together, limits, rule))
                .map(together -> together.scope(rule))
                .reduce(Scope::and);
    }

    /** The stays that there are with the observation, and those that there are without it, at most three. */
    private static List<Stay> touched(History history, Observation observation) {
        if (!isResolved(observation)) {
            return List.of();
        }
        List<Observation> near = new ArrayList<>();
        history.before(observation, TouchAndGo::isResolved).ifPresent(near::add);
        history.after(observation, TouchAndGo::isResolved).ifPresent(near::add);
        List<Stay> stays = new ArrayList<>(Stay.of(near));
        near.add(observation);
        near.sort(null);
        stays.addAll(Stay.of(near));
        return stays;
    }

    /** Whether there are too many short stays, and would be if {@code observation} were not there. */
    private static boolean isShuttle(
            History history, Observation observation, Together together, Limits limits, Rule rule) {
        int left = rule.count(MOST_TIMES) + STAYS_OF_ONE;
        for (Scope stretch : nearestFirst(observation.time(), together.scope(rule))) {
            left -= (int) Stay.of(resolved(history, stretch)).stream()
                    .filter(stay -> limits.isShort(stay) && stay.crossing().equals(together.crossing()))
                    .count();
            if (left < 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * A month in stretches, on either side of a time, each longer than the ones before: who shuttles today is known by
     * the last hours, however long he did not.
     */
    private static List<Scope> nearestFirst(Instant time, Scope month) {
        List<Scope> stretches = new ArrayList<>();
        Instant from = earlier(later(time, month.from()), month.to());
        Instant to = from.minusMillis(1);
        for (Duration step = NEAREST;
                from.isAfter(month.from()) || to.isBefore(month.to());
                step = step.multipliedBy(2)) {
            Instant back = later(from.minus(step), month.from());
            if (back.isBefore(from)) {
                stretches.add(Scope.between(back, from.minusMillis(1)));
                from = back;
            }
            Instant ahead = earlier(to.plus(step), month.to());
            if (ahead.isAfter(to)) {
                stretches.add(Scope.between(to.plusMillis(1), ahead));
                to = ahead;
            }
        }
        return stretches;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    /** The whole months in which these times lie. */
    private static Scope months(Instant from, Instant to, Rule rule) {
        RegionTime region = RegionTime.of(rule);
        return Scope.between(
                region.start(YearMonth.from(region.day(from)).atDay(1)),
                region.end(YearMonth.from(region.day(to)).atEndOfMonth()));
    }

    private static Duration longest(Rule rule) {
        return rule.lengths(SHORT_STAYS).byCrossing().values().stream()
                .reduce(rule.duration(SHORT_STAY), (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        Limits limits = Limits.of(rule);
        Map<Together, List<Stay>> stays = new TreeMap<>();
        for (Stay stay : Stay.of(resolved(history, months(scope.from(), scope.to(), rule)))) {
            if (limits.isShort(stay)) {
                stays.computeIfAbsent(Together.of(stay, rule), key -> new ArrayList<>())
                        .add(stay);
            }
        }
        List<Alert> alerts = new ArrayList<>();
        stays.forEach((together, all) -> {
            if (all.size() >= rule.count(LEAST_TIMES)
                    && all.size() <= rule.count(MOST_TIMES)
                    && scope.holds(all.get(0).in())) {
                alerts.add(alert(together, all, history, limits, rule));
            }
        });
        alerts.sort(Comparator.comparing(alert -> anchor(alert).moment()));
        return alerts;
    }

    private static Event anchor(Alert alert) {
        return alert.evidence().stream()
                .filter(event -> event.eventId().equals(alert.anchor().get(0)))
                .findFirst()
                .orElseThrow();
    }

    /** What makes one alert: short stays that begin in one month, at one crossing. */
    private record Together(YearMonth month, String crossing) implements Comparable<Together> {
        private static final Comparator<Together> ORDER =
                Comparator.comparing(Together::month).thenComparing(Together::crossing);

        static Together of(Stay stay, Rule rule) {
            return new Together(YearMonth.from(RegionTime.of(rule).day(stay.in().time())), stay.crossing());
        }

        /** Where its alert is anchored. */
        Scope scope(Rule rule) {
            RegionTime region = RegionTime.of(rule);
            return Scope.between(region.start(month.atDay(1)), region.end(month.atEndOfMonth()));
        }

        @Override
        public int compareTo(Together other) {
            return ORDER.compare(this, other);
        }
    }

    /** Which stays are short. */
    private record Limits(Map<String, Duration> byCrossing, Duration elsewhere, Duration least) {
        static Limits of(Rule rule) {
            return new Limits(
                    rule.lengths(SHORT_STAYS).byCrossing(), rule.duration(SHORT_STAY), rule.duration(LEAST_STAY));
        }

        Duration at(String crossing) {
            return byCrossing.getOrDefault(crossing, elsewhere);
        }

        boolean isShort(Stay stay) {
            return stay.length().compareTo(least) >= 0 && stay.length().compareTo(at(stay.crossing())) <= 0;
        }
    }

    /** The resolved observations of a stretch of time, and the first one after it, which may end a stay that began in it. */
    private static List<Observation> resolved(History history, Scope stretch) {
        List<Observation> resolved = new ArrayList<>(history.hits(stretch.from(), stretch.to()));
        history.sightings(stretch.from(), stretch.to(), resolved::add);
        resolved.removeIf(observation -> !isResolved(observation));
        resolved.sort(null);
        if (!resolved.isEmpty()) {
            history.after(resolved.get(resolved.size() - 1), TouchAndGo::isResolved)
                    .ifPresent(resolved::add);
        }
        return resolved;
    }

    private static Alert alert(Together together, List<Stay> stays, History history, Limits limits, Rule rule) {
        Observation first = stays.get(0).in();
        Observation last = stays.get(stays.size() - 1).out();
        Duration within = rule.duration(HIT_WITHIN);
        Optional<Observation> hit = nearestHit(history, first.time(), last.time(), within);
        List<Event> evidence = new ArrayList<>();
        stays.forEach(stay -> {
            evidence.add(stay.in().event());
            evidence.add(stay.out().event());
        });
        hit.ifPresent(caught -> evidence.add(caught.event()));
        List<Duration> lengths = stays.stream().map(Stay::length).sorted().toList();
        Map<String, String> facts = new TreeMap<>();
        facts.put("crossing", together.crossing());
        facts.put("stays", Integer.toString(stays.size()));
        facts.put("month", together.month().toString());
        facts.put("shortest", lengths.get(0).toString());
        facts.put("longest", lengths.get(lengths.size() - 1).toString());
        facts.put("limit", limits.at(together.crossing()).toString());
        facts.put("limit-from", limits.byCrossing().containsKey(together.crossing()) ? "crossing" : "default");
        facts.put("first", first.time().toString());
        facts.put("last", last.time().toString());
        facts.put("window", within.toString());
        hit.ifPresent(caught -> facts.put("caught", caught.time().toString()));
        return Alert.of(
                rule,
                first.subject(),
                List.of(first.key()),
                hit.isPresent() ? Severity.MEDIUM : Severity.LOW,
                List.of(first.event()),
                evidence,
                new Why(hit.isPresent() ? "short-stays-and-caught" : "short-stays", facts));
    }

    /** The hit nearest to a span of time, if it is near enough; within it all are at distance 0, and the earlier counts. */
    private static Optional<Observation> nearestHit(History history, Instant first, Instant last, Duration within) {
        return history.hits(first.minus(within), last.plus(within)).stream()
                .min(Comparator.comparing((Observation hit) -> distance(hit, first, last))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Duration distance(Observation hit, Instant first, Instant last) {
        if (hit.time().isBefore(first)) {
            return Duration.between(hit.time(), first);
        }
        return hit.time().isAfter(last) ? Duration.between(last, hit.time()) : Duration.ZERO;
    }

    private static boolean isResolved(Observation observation) {
        return observation.place().isResolved();
    }
}
