package org.tamga.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.alerting.alert.Severity;

/**
 * Looks for an alert that no route takes. Every value that a route names is tried, and one beside them, of each field, in
 * every combination; of time every minute of a week, in each stretch of the next two years between two changes of a
 * clock. Alerts with several countries or crossings need not be tried: what takes one of them takes all of them.
 */
public final class Holes {
    private static final String OTHER = "any-other";
    private static final Duration AHEAD = Duration.ofDays(2 * 366);
    private static final int WEEK = 7 * 24 * 60;
    /** Each doubles the ways in which a shift may be manned. */
    private static final int MOST_GUARDS = 12;

    private Holes() {}

    /** An alert that would go nowhere, and who is on shift then. */
    public record Hole(Routable alert, OnShift there) {}

    /** A field with all its values, and which of them a match takes. */
    private record Dimension(List<Object> values, BiPredicate<Match, Object> takes) {}

    /**
     * The first alert that the tree would send nowhere.
     *
     * @param from the first time that is looked at
     * @throws IllegalArgumentException if more are named under on-shift than can be checked
     */
    public static Optional<Hole> in(RoutingTree tree, Instant from) {
        List<List<Match>> ways = new ArrayList<>();
        tree.routes().forEach(route -> collect(route, List.of(), ways));
        List<Match> all = ways.stream().flatMap(List::stream).distinct().toList();
        List<Receiver> guards = all.stream()
                .flatMap(match -> match.onShift().stream())
                .distinct()
                .toList();
        if (guards.size() > MOST_GUARDS) {
            throw new IllegalArgumentException("on-shift names " + guards.size() + " people and roles in all, and "
                    + MOST_GUARDS + " are the most that can be checked for holes; name roles instead of people");
        }
        List<Dimension> dimensions = dimensions(all, guards, from);
        BitSet open = new BitSet();
        open.set(0, ways.size());
        Object[] found = new Object[dimensions.size()];
        return new Search(ways, dimensions, found).uncovered(0, open)
                ? Optional.of(hole(found, guards))
                : Optional.empty();
    }

    /** Every way in which an alert may be taken: by a route that tells somebody, through all that are above it. */
    private static void collect(Route route, List<Match> above, List<List<Match>> ways) {
        List<Match> path =
                Stream.concat(above.stream(), Stream.of(route.match())).toList();
        if (!route.to().isEmpty()) {
            ways.add(path);
        }
        route.children().forEach(child -> collect(child, path, ways));
    }

    private record Search(
            List<List<Match>> ways, List<Dimension> dimensions, Object[] found, Set<List<Object>> covered) {
        Search(List<List<Match>> ways, List<Dimension> dimensions, Object[] found) {
            this(ways, dimensions, found, new HashSet<>());
        }

        /** Whether some values of this field and those after it are taken by none of the ways that are still open. */
        boolean uncovered(int field, BitSet open) {
            if (field == dimensions.size() || open.isEmpty()) {
                for (int rest = field; rest < dimensions.size(); rest++) {
                    List<Object> values = dimensions.get(rest).values();
                    found[rest] = values.get(values.size() - 1);
                }
                return open.isEmpty();
            }
            List<Object> known = List.of(field, open.clone());
            if (covered.contains(known)) {
                return false;
            }
            Dimension dimension = dimensions.get(field);
            for (Object value : dimension.values()) {
                found[field] = value;
                if (uncovered(field + 1, left(open, dimension, value))) {
                    return true;
                }
            }
            covered.add(known);
            return false;
        }

        private BitSet left(BitSet open, Dimension dimension, Object value) {
            BitSet left = new BitSet();
            open.stream()
                    .filter(way -> ways.get(way).stream()
                            .allMatch(match -> dimension.takes().test(match, value)))
                    .forEach(left::set);
            return left;
        }
    }

    private static List<Dimension> dimensions(List<Match> all, List<Receiver> guards, Instant from) {
        List<Dimension> dimensions = new ArrayList<>(List.of(
                named(all, Match::patterns),
                new Dimension(
                        List.copyOf(Arrays.asList(Severity.values())),
                        (match, value) -> match.severities().isEmpty()
                                || match.severities().contains((Severity) value)),
                named(all, Match::countries),
                named(all, Match::crossings),
                named(all, Match::kinds),
                new Dimension(
                        List.of(true, false), (match, value) -> match.late() == null || value.equals(match.late())),
                new Dimension(
                        moments(all, from),
                        (match, value) -> match.times().isEmpty()
                                || match.times().stream().anyMatch(window -> window.holds((Instant) value))),
                new Dimension(
                        shifts(guards),
                        (match, value) -> match.onShift().isEmpty()
                                || match.onShift().stream().anyMatch(((OnShift) value)::has))));
        return List.copyOf(dimensions);
    }

    private static Dimension named(List<Match> all, Function<Match, Set<String>> field) {
        List<Object> values = new ArrayList<>();
        all.stream()
                .flatMap(match -> field.apply(match).stream())
                .distinct()
                .sorted()
                .forEach(values::add);
        values.add(OTHER);
        return new Dimension(
                List.copyOf(values),
                (match, value) ->
                        field.apply(match).isEmpty() || field.apply(match).contains((String) value));
    }

    /** Of moments that lie in the same windows one. */
    private static List<Object> moments(List<Match> all, Instant from) {
        List<TimeWindow> windows =
                all.stream().flatMap(match -> match.times().stream()).distinct().toList();
        Map<BitSet, Object> moments = new LinkedHashMap<>();
        for (Instant start : changes(windows, from)) {
            for (int minute = 0; minute < (windows.isEmpty() ? 1 : WEEK); minute++) {
                Instant moment = start.plus(Duration.ofMinutes(minute));
                BitSet inside = new BitSet();
                for (int window = 0; window < windows.size(); window++) {
                    inside.set(window, windows.get(window).holds(moment));
                }
                moments.putIfAbsent(inside, moment);
            }
        }
        return List.copyOf(moments.values());
    }

    private static List<Instant> changes(List<TimeWindow> windows, Instant from) {
        List<Instant> starts = new ArrayList<>(List.of(from));
        for (ZoneId zone : windows.stream().map(TimeWindow::zone).collect(Collectors.toSet())) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(from);
            while (change != null && change.getInstant().isBefore(from.plus(AHEAD))) {
                starts.add(change.getInstant());
                change = zone.getRules().nextTransition(change.getInstant());
            }
        }
        return starts.stream().sorted().distinct().toList();
    }

    /** Everybody who is named, on shift or not, in every combination that makes a difference. */
    private static List<Object> shifts(List<Receiver> guards) {
        List<Object> shifts = new ArrayList<>();
        for (int mask = (1 << guards.size()) - 1; mask >= 0; mask--) {
            Set<String> roles = new LinkedHashSet<>();
            Set<String> people = new LinkedHashSet<>();
            for (int guard = 0; guard < guards.size(); guard++) {
                if ((mask >> guard & 1) == 1) {
                    (guards.get(guard).kind() == Receiver.Kind.ROLE ? roles : people)
                            .add(guards.get(guard).name());
                }
            }
            shifts.add(new OnShift(roles, people));
        }
        return List.copyOf(shifts);
    }

    private static Hole hole(Object[] found, List<Receiver> guards) {
        Routable alert = new Routable(
                (String) found[0],
                (Severity) found[1],
                Set.of((String) found[2]),
                Set.of((String) found[3]),
                (String) found[4],
                (Boolean) found[5],
                (Instant) found[6]);
        return new Hole(alert, (OnShift) found[7]);
    }
}
