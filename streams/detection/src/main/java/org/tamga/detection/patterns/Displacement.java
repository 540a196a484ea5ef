package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.RisenNeighbours.Tested;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.Position;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;
import org.tamga.vocabulary.DrugGroup;

/**
 * A drug leaves a crossing and turns up at its neighbours, after something happened there: a closure or an operation, as
 * the calendar of the rule says, or an exceptional seizure. A closure is known beforehand and makes it MEDIUM; a seizure
 * is picked out for being large, and what follows something large is often less: LOW.
 *
 * <p>Reasons: {@code moved-after-closure}, {@code moved-after-operation} (both MEDIUM), {@code moved-after-seizure}
 * (LOW). Facts: {@code crossing} and {@code group}, {@code cause-day} (ISO 8601), {@code seizures} and {@code expected}
 * (at the crossing since, to {@code counted-until}, a day), {@code usual} (seizures in the {@code before-days} before),
 * {@code neighbours} (crossings that rose, joined by commas), {@code risen} and {@code risen-expected} (seizures there
 * since, together), {@code after-days} (that this is counted over), {@code tested} (how many neighbours),
 * {@code neighbour-km} (how far they are at most), {@code chance} (the largest of theirs), {@code first} and {@code last}
 * (times of the evidence).
 */
public record Displacement() implements HistoryPattern {

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new Displacement());
        }
    }

    @Override
    public String id() {
        return "displacement";
    }

    @Override
    public List<Parameter> parameters() {
        return DisplacementRule.PARAMETERS;
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.SUBSTANCE;
    }

    /**
     * A seizure counts in the days before and after of causes about it. It also says, for as long as quantities are
     * compared, which later large ones are exceptional; such a one is a cause and keeps those soon after it from being
     * one.
     */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        DisplacementRule displacement = DisplacementRule.of(rule);
        LocalDate day = displacement.region().day(observation.time());
        Stream<Scope> large = quantity(observation).isEmpty()
                ? Stream.empty()
                : history.hits(observation.time(), Reach.ahead(observation.time(), displacement.window())).stream()
                        .filter(later -> later.place()
                                .country()
                                .equals(observation.place().country()))
                        .filter(later -> isLarge(later, displacement))
                        .map(later -> displacement.region().day(later.time()))
                        .map(later -> days(later, later.plusDays(2L * displacement.after()), displacement));
        Stream<Scope> around = observation.place().isResolved()
                ? Stream.of(days(
                        day.minusDays(displacement.after()),
                        day.plusDays((long) displacement.before() + displacement.after()),
                        displacement))
                : Stream.empty();
        return Stream.concat(around, large).reduce(Scope::and);
    }

    private static Scope days(LocalDate from, LocalDate until, DisplacementRule rule) {
        return Scope.between(rule.region().start(from), rule.region().end(until));
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        DisplacementRule displacement = DisplacementRule.of(rule);
        Looking looking = Looking.at(history, scope, displacement);
        return looking.causes(scope)
                .flatMap(cause -> looking.moved(cause).stream())
                .filter(moved -> scope.holds(moved.anchor()))
                .filter(moved -> looking.isFirst(moved.cause()))
                .sorted()
                .map(moved -> moved.alert(rule, displacement))
                .toList();
    }

    private static boolean isLarge(Observation seizure, DisplacementRule rule) {
        OptionalLong quantity = quantity(seizure);
        return seizure.place().isResolved()
                && quantity.isPresent()
                && BigDecimal.valueOf(quantity.getAsLong(), 6).compareTo(rule.leastKilograms()) >= 0;
    }

    private static OptionalLong quantity(Observation seizure) {
        return new Series(seizure.place().country(), group(seizure)).quantity(seizure);
    }

    static DrugGroup group(Observation seizure) {
        String id = seizure.key().bare().normalForm();
        return DrugGroup.ofId(id).orElseThrow(() -> new IllegalArgumentException("no such drug group: " + id));
    }

    /** What has to be known to judge the causes of a stretch of time. */
    private record Looking(History history, SeizuresByCrossing seizures, DisplacementRule rule) {

        /** Reads as far back as causes whose effect lies in the scope are judged, and as far ahead. */
        static Looking at(History history, Scope scope, DisplacementRule rule) {
            RegionTime region = rule.region();
            long back = rule.after() + 1L + Math.max(rule.before(), rule.after());
            Instant from = region.start(region.day(scope.from()).minusDays(back));
            Instant to = region.end(region.day(scope.to()).plusDays(rule.after()));
            return new Looking(history, new SeizuresByCrossing(history.hits(from, to), region), rule);
        }

        /** What may be causes; whether a seizure is exceptional is not asked yet. */
        Stream<DisplacementCause> causes(Scope scope) {
            LocalDate from = rule.region().day(scope.from());
            LocalDate until = rule.region().day(scope.to());
            return seizures.crossings().stream()
                    .flatMap(crossing -> Stream.concat(closures(crossing), large(crossing, from, until)));
        }

        private Stream<DisplacementCause> closures(String crossing) {
            return rule.calendar().stream()
                    .filter(closure -> closure.concerns(crossing))
                    .map(closure -> DisplacementCause.of(crossing, closure, rule.after()))
                    .distinct();
        }

        private Stream<DisplacementCause> large(String crossing, LocalDate from, LocalDate until) {
            return seizures.at(crossing, from, until).stream()
                    .filter(seizure -> isLarge(seizure, rule))
                    .map(seizure -> DisplacementCause.of(seizure, rule.region().day(seizure.time()), rule.after()));
        }

        /** Whether it is a cause at all, and none at the crossing came before it that could have had this effect too. */
        boolean isFirst(DisplacementCause cause) {
            return isCause(cause)
                    && Stream.concat(
                                    closures(cause.crossing()),
                                    large(cause.crossing(), cause.day().minusDays(rule.after()), cause.day()))
                            .filter(other -> !other.day().isBefore(cause.day().minusDays(rule.after())))
                            .filter(other -> other.compareTo(cause) < 0)
                            .noneMatch(this::isCause);
        }

        private boolean isCause(DisplacementCause cause) {
            return cause.seizure() == null || isExceptional(cause.seizure());
        }

        private boolean isExceptional(Observation seizure) {
            EarlierQuantities earlier = new EarlierQuantities();
            history.hits(Reach.back(seizure.time(), rule.window()), seizure.time()).stream()
                    .filter(other -> other.compareTo(seizure) < 0)
                    .filter(other ->
                            other.place().country().equals(seizure.place().country()))
                    .forEach(other -> quantity(other).ifPresent(milligrams -> earlier.add(other.time(), milligrams)));
            return earlier.count() >= rule.leastEarlier()
                    && quantity(seizure).orElseThrow() > earlier.percentile(rule.percentile());
        }

        Optional<Displaced> moved(DisplacementCause cause) {
            LocalDate from = cause.day().minusDays(rule.before());
            List<Observation> usual =
                    seizures.at(cause.crossing(), from, cause.day().minusDays(1));
            if (!isExpected(usual.size(), cause.days())) {
                return Optional.empty();
            }
            List<Tested> tested = tested(cause, from, usual);
            List<Tested> risen = RisenNeighbours.of(tested, rule.p());
            List<Observation> there = risen.stream()
                    .flatMap(one -> seizures.at(one.crossing(), cause.from(), cause.until()).stream())
                    .sorted()
                    .toList();
            if (there.isEmpty()) {
                return Optional.empty();
            }
            LocalDate until = rule.region().day(there.get(there.size() - 1).time());
            long days = until.toEpochDay() - cause.from().toEpochDay() + 1;
            int since = seizures.at(cause.crossing(), cause.from(), until).size();
            return isExpected(usual.size(), days) && hasFallen(since, usual.size(), days)
                    ? Optional.of(new Displaced(cause, usual.size(), since, until, tested.size(), risen, there))
                    : Optional.empty();
        }

        /** Whether {@code usual} seizures in the days before let expect enough in so many days. */
        private boolean isExpected(int usual, long days) {
            return BigDecimal.valueOf(usual * days)
                            .compareTo(rule.leastExpected().multiply(BigDecimal.valueOf(rule.before())))
                    >= 0;
        }

        private boolean hasFallen(int since, int usual, long days) {
            return BigDecimal.valueOf((long) since * rule.before())
                            .compareTo(rule.fall().multiply(BigDecimal.valueOf(usual * days)))
                    <= 0;
        }

        private List<Tested> tested(DisplacementCause cause, LocalDate from, List<Observation> usual) {
            Set<Position> here = SeizuresByCrossing.positions(
                    both(usual, seizures.at(cause.crossing(), cause.from(), cause.until())));
            double share = (double) cause.days() / (cause.days() + rule.before());
            List<Tested> tested = new ArrayList<>();
            for (String crossing : seizures.crossings()) {
                List<Observation> before =
                        seizures.at(crossing, from, cause.day().minusDays(1));
                List<Observation> after = seizures.at(crossing, cause.from(), cause.until());
                if (!crossing.equals(cause.crossing())
                        && isNear(here, SeizuresByCrossing.positions(both(before, after)))) {
                    tested.add(RisenNeighbours.test(crossing, before.size(), after.size(), share));
                }
            }
            return tested;
        }

        private boolean isNear(Set<Position> here, Set<Position> there) {
            return here.stream()
                    .anyMatch(one -> there.stream()
                            .anyMatch(other ->
                                    one.kilometresTo(other) <= rule.kilometres().doubleValue()));
        }

        private static List<Observation> both(List<Observation> one, List<Observation> other) {
            return Stream.concat(one.stream(), other.stream()).toList();
        }
    }
}
