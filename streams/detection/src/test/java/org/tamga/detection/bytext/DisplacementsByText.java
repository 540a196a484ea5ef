package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tamga.vocabulary.Checkpoint;

/** displacement: something happens at a crossing, the drug leaves it and turns up at its neighbours. */
public final class DisplacementsByText {
    private static final int BEFORE = 90;
    private static final int AFTER = 30;

    private DisplacementsByText() {}

    /** @param until the last day; far away for an entry without an end */
    public record Entry(String crossing, LocalDate from, LocalDate until, String cause) {}

    /**
     * Day numbers; the days before end on the day before {@code day}.
     *
     * @param seizure the event that is the cause, or none for an entry of the calendar
     */
    private record Cause(String crossing, long day, long from, long until, List<EventByText> seizure) {}

    static List<FoundByText> of(List<EventByText> events, Collection<Entry> calendar) {
        Set<String> groups = new TreeSet<>();
        events.forEach(event -> groups.addAll(event.milligrams().keySet()));
        List<FoundByText> found = new ArrayList<>();
        groups.forEach(group -> {
            List<EventByText> seizures =
                    events.stream().filter(event -> event.hasGroup(group)).toList();
            found.addAll(of(group, seizures, calendar));
        });
        return found;
    }

    private static List<FoundByText> of(String group, List<EventByText> seizures, Collection<Entry> calendar) {
        List<Cause> causes = causes(group, seizures, calendar);
        List<EventByText> resolved =
                seizures.stream().filter(event -> event.place().resolved()).toList();
        List<FoundByText> found = new ArrayList<>();
        for (Cause cause : causes) {
            if (causes.stream().noneMatch(other -> goesBefore(other, cause))) {
                List<EventByText> risen = displaced(cause, resolved);
                if (!risen.isEmpty()) {
                    found.add(alert(group, cause, risen));
                }
            }
        }
        return found;
    }

    private static FoundByText alert(String group, Cause cause, List<EventByText> risen) {
        String subject = "crossing:" + cause.crossing() + ":" + group;
        if (cause.seizure().isEmpty()) {
            return FoundByText.of(
                    "displacement",
                    subject + ":" + LocalDate.ofEpochDay(cause.day()),
                    risen.subList(0, 1),
                    "MEDIUM",
                    risen);
        }
        List<EventByText> evidence = new ArrayList<>(risen);
        evidence.addAll(cause.seizure());
        return FoundByText.of("displacement", subject, cause.seizure(), "LOW", evidence);
    }

    private static List<Cause> causes(String group, List<EventByText> seizures, Collection<Entry> calendar) {
        List<Cause> causes = new ArrayList<>();
        Map<String, Long> longest = new HashMap<>();
        for (Entry entry : calendar) {
            longest.merge(entry.crossing() + "|" + entry.from(), entry.until().toEpochDay(), Math::max);
        }
        longest.forEach((what, until) -> {
            String[] parts = what.split("\\|");
            long day = LocalDate.parse(parts[1]).toEpochDay();
            causes.add(new Cause(parts[0], day, day, Math.min(until, day + AFTER - 1), List.of()));
        });
        Set<String> exceptional = new TreeSet<>();
        QuantitiesByText.of(seizures).stream()
                .filter(found -> found.subject().endsWith(":" + group))
                .forEach(found -> exceptional.addAll(found.evidence()));
        for (EventByText seizure : seizures) {
            if (seizure.place().resolved() && exceptional.contains(seizure.id())) {
                long day = Spans.day(seizure.time());
                causes.add(new Cause(seizure.crossing(), day, day + 1, day + AFTER, List.of(seizure)));
            }
        }
        return causes;
    }

    /** "a cause is none if another at its crossing began up to 30 days before it, or on its day and before it in order" */
    private static boolean goesBefore(Cause other, Cause cause) {
        if (!other.crossing().equals(cause.crossing()) || other == cause || other.day() > cause.day()) {
            return false;
        }
        if (other.day() < cause.day()) {
            return cause.day() - other.day() <= AFTER;
        }
        return !cause.seizure().isEmpty()
                && (other.seizure().isEmpty()
                        || other.seizure().get(0).compareTo(cause.seizure().get(0)) < 0);
    }

    /** The seizures since at the neighbours that have risen, in order; none if the crossing did not fall. */
    private static List<EventByText> displaced(Cause cause, List<EventByText> resolved) {
        List<EventByText> before = between(resolved, cause.day() - BEFORE, cause.day() - 1);
        List<EventByText> after = between(resolved, cause.from(), cause.until());
        List<Neighbour> neighbours = neighbours(cause, before, after);
        Set<String> risen = risen(neighbours, cause.until() - cause.from() + 1);
        List<EventByText> there =
                after.stream().filter(event -> risen.contains(event.crossing())).toList();
        if (there.isEmpty()) {
            return List.of();
        }
        long z = Spans.day(there.get(there.size() - 1).time());
        long usual = at(cause.crossing(), before).size() * (z - cause.from() + 1);
        int since = at(cause.crossing(), between(after, cause.from(), z)).size();
        return usual >= 3 * BEFORE && 2 * since * BEFORE <= usual ? there : List.of();
    }

    private record Neighbour(String crossing, int before, int after) {

        /** P(X ≥ after) for X binomial of before + after and w of w + 90 days, times (w + 90)^(before + after). */
        BigInteger tail(long w) {
            BigInteger tail = BigInteger.ZERO;
            int n = before + after;
            for (int i = after; i <= n; i++) {
                tail = tail.add(choose(n, i)
                        .multiply(BigInteger.valueOf(w).pow(i))
                        .multiply(BigInteger.valueOf(BEFORE).pow(n - i)));
            }
            return tail;
        }

        /** Whether p < (1 − 10⁻⁹) · k / (100 m), in whole numbers. */
        boolean isBelow(int k, int m, long w) {
            BigInteger billion = BigInteger.valueOf(1_000_000_000);
            return tail(w).multiply(BigInteger.valueOf(100L * m))
                            .multiply(billion)
                            .compareTo(BigInteger.valueOf(w + BEFORE)
                                    .pow(before + after)
                                    .multiply(BigInteger.valueOf(k))
                                    .multiply(billion.subtract(BigInteger.ONE)))
                    < 0;
        }

        /** p to sixty digits. */
        BigDecimal p(long w) {
            return new BigDecimal(tail(w))
                    .divide(
                            new BigDecimal(BigInteger.valueOf(w + BEFORE).pow(before + after)),
                            60,
                            RoundingMode.HALF_UP);
        }
    }

    private static BigInteger choose(int n, int k) {
        BigInteger product = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            product = product.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return product;
    }

    private static Set<String> risen(List<Neighbour> neighbours, long w) {
        List<Neighbour> byChance =
                neighbours.stream().sorted(comparing(one -> one.p(w))).toList();
        int risen = 0;
        for (int k = 1; k <= byChance.size(); k++) {
            if (byChance.get(k - 1).isBelow(k, byChance.size(), w)) {
                risen = k;
            }
        }
        return byChance.subList(0, risen).stream().map(Neighbour::crossing).collect(Collectors.toSet());
    }

    private static List<Neighbour> neighbours(Cause cause, List<EventByText> before, List<EventByText> after) {
        List<EventByText> both = new ArrayList<>(before);
        both.addAll(after);
        Set<String> crossings = new TreeSet<>();
        both.forEach(event -> crossings.add(event.crossing()));
        crossings.remove(cause.crossing());
        crossings.removeIf(crossing -> at(cause.crossing(), both).stream()
                .noneMatch(here -> at(crossing, both).stream()
                        .anyMatch(there -> MovementsByText.kilometres(checkpoint(here), checkpoint(there)) <= 300)));
        return crossings.stream()
                .map(crossing -> new Neighbour(
                        crossing,
                        at(crossing, before).size(),
                        at(crossing, after).size()))
                .toList();
    }

    private static Checkpoint checkpoint(EventByText event) {
        return event.place().checkpoint().orElseThrow();
    }

    private static List<EventByText> at(String crossing, List<EventByText> events) {
        return events.stream()
                .filter(event -> event.crossing().equals(crossing))
                .toList();
    }

    private static List<EventByText> between(List<EventByText> events, long first, long last) {
        return events.stream()
                .filter(event -> Spans.day(event.time()) >= first && Spans.day(event.time()) <= last)
                .toList();
    }
}
