package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;

/**
 * A drug takes a way from country to country that it has not taken for a year, and takes it again soon. Only where
 * seizures of the drug have been reported for long enough to know that.
 *
 * <p>Reason: {@code route-not-seen-before} (LOW). Facts: {@code group}, {@code departure}, {@code country},
 * {@code destination}, {@code first} and {@code second} (the times of the two seizures), {@code unused} (for how long
 * the route was not seen), {@code follow-up} (within which the second has to come).
 */
public record NewRoute() implements HistoryPattern {
    private static final String UNUSED = "unused";
    private static final String REPORTED = "reported";
    private static final String FOLLOW_UP = "follow-up";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new NewRoute());
        }
    }

    @Override
    public String id() {
        return "new-route";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(UNUSED, 365, 1, 7305, "how long the route was not seen"),
                Parameter.days(REPORTED, 365, 0, 7305, "how long the drug is seized in the country at least"),
                Parameter.days(FOLLOW_UP, 60, 1, 3650, "within which the route is seen again"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.SERIES;
    }

    /**
     * A seizure is new itself, is the second of one before, makes a later one old; and should it be the first of its
     * series, it says since when the drug is seized in the country. Of that only seizures on a route matter.
     */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Instant time = observation.time();
        Route route = Route.of(observation);
        Stream<Observation> sameRoute = route == null
                ? Stream.empty()
                : history
                        .hits(Reach.back(time, rule.duration(FOLLOW_UP)), Reach.ahead(time, rule.duration(UNUSED)))
                        .stream()
                        .filter(route::isOf);
        return Stream.concat(sameRoute, nextToBegin(history, observation, rule))
                .map(other -> Scope.between(other.time(), other.time()))
                .reduce(Scope::and);
    }

    /** The seizures that are long enough after {@code observation}, but not after the one that follows it. */
    private static Stream<Observation> nextToBegin(History history, Observation observation, Rule rule) {
        Duration reported = rule.duration(REPORTED);
        return history.after(observation, Observation::isHit).stream()
                .flatMap(next ->
                        history
                                .hits(Reach.ahead(observation.time(), reported), Reach.ahead(next.time(), reported))
                                .stream())
                .filter(seizure -> Route.of(seizure) != null);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        Map<Route, List<Observation>> byRoute = new LinkedHashMap<>();
        for (Observation seizure : history.hits(scope.from(), Reach.ahead(scope.to(), rule.duration(FOLLOW_UP)))) {
            Route route = Route.of(seizure);
            if (route != null) {
                byRoute.computeIfAbsent(route, r -> new ArrayList<>()).add(seizure);
            }
        }
        List<Found> found = new ArrayList<>();
        byRoute.forEach((route, seizures) -> {
            for (int i = 0; i + 1 < seizures.size(); i++) {
                Found pair = new Found(route, seizures.get(i), seizures.get(i + 1));
                Observation before = i > 0 ? seizures.get(i - 1) : null;
                if (scope.holds(pair.first)
                        && pair.isFollowedUp(rule)
                        && isReported(history, pair, rule)
                        && isUnused(history, before, pair, rule)) {
                    found.add(pair);
                }
            }
        });
        return found.stream().sorted().map(pair -> pair.alert(rule)).toList();
    }

    /**
     * Looks back no further than it has to.
     *
     * @param before the seizure of the route before the pair, if it is known
     */
    private static boolean isUnused(History history, @Nullable Observation before, Found pair, Rule rule) {
        Duration unused = rule.duration(UNUSED);
        Predicate<Observation> isOld = other -> between(other, pair.first).compareTo(unused) > 0;
        return before == null
                ? history.before(pair.first, other -> pair.route.isOf(other) || isOld.test(other))
                        .filter(isOld.negate())
                        .isEmpty()
                : isOld.test(before);
    }

    private static boolean isReported(History history, Found pair, Rule rule) {
        return history.firstHit(Observation::isHit)
                .filter(begin -> between(begin, pair.first).compareTo(rule.duration(REPORTED)) >= 0)
                .isPresent();
    }

    private static Duration between(Observation earlier, Observation later) {
        return Duration.between(earlier.time(), later.time());
    }

    /** Two seizures of a route that follow each other. */
    private record Found(Route route, Observation first, Observation second) implements Comparable<Found> {

        boolean isFollowedUp(Rule rule) {
            return between(first, second).compareTo(rule.duration(FOLLOW_UP)) <= 0;
        }

        Alert alert(Rule rule) {
            Map<String, String> facts = Map.of(
                    "group",
                    route.series.group().id(),
                    "departure",
                    route.departure,
                    "country",
                    route.series.country(),
                    "destination",
                    route.destination,
                    "first",
                    first.time().toString(),
                    "second",
                    second.time().toString(),
                    UNUSED,
                    rule.duration(UNUSED).toString(),
                    FOLLOW_UP,
                    rule.duration(FOLLOW_UP).toString());
            return Alert.of(
                    rule,
                    route.subject(),
                    List.of(),
                    Severity.LOW,
                    List.of(first.event()),
                    List.of(first.event(), second.event()),
                    new Why("route-not-seen-before", facts));
        }

        @Override
        public int compareTo(Found other) {
            return first.compareTo(other.first);
        }
    }

    /** From country to country, by way of the one of the seizure. */
    private record Route(Series series, String departure, String destination) {

        /** Absent where an end is not known, or the drug does not leave the country. */
        static @Nullable Route of(Observation seizure) {
            String departure = seizure.event().departureCountry();
            String destination = seizure.event().destinationCountry();
            Series series = Series.of(seizure);
            return departure == null
                            || destination == null
                            || (departure.equals(series.country()) && destination.equals(series.country()))
                    ? null
                    : new Route(series, departure, destination);
        }

        boolean isOf(Observation seizure) {
            return equals(of(seizure));
        }

        /** "heroin:AF>TJ>RU" */
        String subject() {
            return series.group().id() + ":" + departure + ">" + series.country() + ">" + destination;
        }
    }
}
