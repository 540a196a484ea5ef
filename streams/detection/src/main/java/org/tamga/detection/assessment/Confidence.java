package org.tamga.detection.assessment;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Event;

/**
 * How sure an alert is. Points are added: for the key ({@link KeyQuality}), for the grades ({@link Grades}), for finds
 * that are independent of each other, for places outside the register. HIGH from 3 points on, MEDIUM from 1. The scale
 * is Tamga's own.
 *
 * <p>Reasons of its own: {@code several-finds} (+1 for two, +2 from three on; fact {@code finds}), {@code one-find} (0),
 * {@code sightings-only} (-1), {@code place-not-resolved} (-1; facts {@code unresolved}, {@code reports}). Finds at one
 * place on one day (UTC) are one, since one officer may have written them all.
 */
public final class Confidence {
    private static final int HIGH_FROM = 3;
    private static final int MEDIUM_FROM = 1;
    private static final int MANY_FINDS = 3;

    private Confidence() {}

    /** @param spelled how an event spelled the key, as {@link Spelling#withLookAlikes} says it */
    public static Assessment of(Alert alert, Function<Event, @Nullable String> spelled) {
        List<Point> points = new ArrayList<>(KeyQuality.of(alert, spelled));
        points.addAll(Grades.of(alert.evidence()));
        points.add(finds(alert.evidence()));
        points.addAll(places(alert.evidence()));
        int sum = points.stream().mapToInt(Point::weight).sum();
        return new Assessment(
                level(sum),
                points.stream()
                        .sorted(Comparator.comparing((Point point) -> -Math.abs(point.weight())))
                        .map(Point::why)
                        .toList());
    }

    private static Severity level(int points) {
        if (points >= HIGH_FROM) {
            return Severity.HIGH;
        }
        return points >= MEDIUM_FROM ? Severity.MEDIUM : Severity.LOW;
    }

    private static Point finds(List<Event> evidence) {
        Set<Find> finds = new HashSet<>();
        evidence.stream().filter(event -> event.nature().isHit()).map(Find::of).forEach(finds::add);
        Map<String, String> facts = Map.of("finds", Integer.toString(finds.size()));
        return switch (finds.size()) {
            case 0 -> Point.of(-1, "sightings-only", Map.of());
            case 1 -> Point.of(0, "one-find", facts);
            default -> Point.of(finds.size() >= MANY_FINDS ? 2 : 1, "several-finds", facts);
        };
    }

    private static List<Point> places(List<Event> evidence) {
        long unresolved =
                evidence.stream().filter(event -> !event.place().isResolved()).count();
        return unresolved == 0
                ? List.of()
                : List.of(Point.of(
                        -1,
                        "place-not-resolved",
                        Map.of("unresolved", Long.toString(unresolved), "reports", Integer.toString(evidence.size()))));
    }

    private record Find(String country, String place, LocalDate day) {
        static Find of(Event event) {
            return new Find(
                    event.place().country(),
                    event.place().name(),
                    event.time().atOffset(ZoneOffset.UTC).toLocalDate());
        }
    }
}
