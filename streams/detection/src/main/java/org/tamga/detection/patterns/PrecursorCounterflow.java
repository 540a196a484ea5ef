package org.tamga.detection.patterns;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Moment;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.rules.Parameter;
import org.tamga.detection.rules.Rule;
import org.tamga.vocabulary.DrugGroup;

/**
 * Precursors cross a border one way, and what is made with them the other way: a laboratory is being supplied. Each
 * seizure of precursors is an alert of its own if there is a seizure of the drugs near in time.
 *
 * <p>Reason: {@code drugs-the-other-way} (HIGH). Facts: {@code crossing}, {@code from}, {@code to} (of the precursor),
 * {@code counterflow} (seizures the other way within the window), {@code shown} (how many of them are evidence),
 * {@code groups} (their drug groups), {@code window}, {@code first} and {@code last} (times of the evidence).
 */
public record PrecursorCounterflow() implements HistoryPattern {
    private static final Set<DrugGroup> MADE =
            EnumSet.of(DrugGroup.OPIUM, DrugGroup.MORPHINE, DrugGroup.HEROIN, DrugGroup.METHAMPHETAMINE);
    private static final String WINDOW = "window";
    private static final String MOST = "most-evidence";

    @AutoService(PatternFile.class)
    public static final class File implements PatternFile {
        @Override
        public List<Pattern> patterns() {
            return List.of(new PrecursorCounterflow());
        }
    }

    @Override
    public String id() {
        return "precursor-counterflow";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.days(WINDOW, 60, 1, 3650, "longest time between precursor and drug"),
                Parameter.whole(MOST, 20, 1, 1000, "seizures of drugs in one alert, the closest in time"));
    }

    @Override
    public boolean concerns(KeyKind kind) {
        return kind == KeyKind.CROSSING;
    }

    /** A precursor is an alert itself; a drug is evidence for the precursors that go the other way. */
    @Override
    public Optional<Scope> scope(History history, Observation observation, Rule rule) {
        Optional<Flow> flow = Flow.of(observation);
        if (flow.isEmpty()) {
            return Optional.empty();
        }
        List<Observation> precursors = new ArrayList<>();
        if (isMade(observation)) {
            Duration window = rule.duration(WINDOW);
            history.hits(Reach.back(observation.time(), window), Reach.ahead(observation.time(), window)).stream()
                    .filter(other ->
                            isPrecursor(other) && flows(other, flow.get().back()))
                    .forEach(precursors::add);
        }
        if (isPrecursor(observation)) {
            precursors.add(observation);
        }
        return precursors.stream()
                .map(precursor -> Scope.between(precursor.time(), precursor.time()))
                .reduce(Scope::and);
    }

    @Override
    public List<Alert> alerts(History history, Scope scope, Rule rule) {
        Duration window = rule.duration(WINDOW);
        List<Observation> seizures = history.hits(Reach.back(scope.from(), window), Reach.ahead(scope.to(), window));
        Map<Flow, NavigableMap<Moment, Observation>> made = new HashMap<>();
        seizures.stream()
                .filter(PrecursorCounterflow::isMade)
                .forEach(drug -> Flow.of(drug)
                        .ifPresent(flow ->
                                made.computeIfAbsent(flow, f -> new TreeMap<>()).put(drug.moment(), drug)));
        List<Alert> alerts = new ArrayList<>();
        for (Observation precursor : seizures) {
            if (isPrecursor(precursor) && scope.holds(precursor)) {
                Flow.of(precursor).ifPresent(flow -> {
                    NavigableMap<Moment, Observation> back = made.getOrDefault(flow.back(), new TreeMap<>());
                    alert(precursor, flow, within(window, precursor, back), rule)
                            .ifPresent(alerts::add);
                });
            }
        }
        return alerts;
    }

    /** Times are whole milliseconds, so what is after the window is at least one later. */
    private static Collection<Observation> within(
            Duration window, Observation precursor, NavigableMap<Moment, Observation> drugs) {
        Instant from = precursor.time().minus(window);
        Instant after = precursor.time().plus(window).plusMillis(1);
        return drugs.subMap(new Moment(from, ""), true, new Moment(after, ""), false)
                .values();
    }

    private static Optional<Alert> alert(Observation precursor, Flow flow, Collection<Observation> drugs, Rule rule) {
        if (drugs.isEmpty()) {
            return Optional.empty();
        }
        List<Observation> closest = drugs.stream()
                .sorted(Comparator.comparing((Observation drug) -> distance(drug, precursor))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(rule.count(MOST))
                .toList();
        TreeSet<Event> evidence = new TreeSet<>(List.of(precursor.event()));
        closest.forEach(drug -> evidence.add(drug.event()));
        Map<String, String> facts = Map.of(
                "crossing",
                flow.crossing(),
                "from",
                flow.from(),
                "to",
                flow.to(),
                "counterflow",
                Integer.toString(drugs.size()),
                "shown",
                Integer.toString(closest.size()),
                "groups",
                groups(closest),
                WINDOW,
                rule.duration(WINDOW).toString(),
                "first",
                evidence.first().time().toString(),
                "last",
                evidence.last().time().toString());
        return Optional.of(Alert.of(
                rule,
                flow.subject(),
                List.of(),
                Severity.HIGH,
                List.of(precursor.event()),
                evidence,
                new Why("drugs-the-other-way", facts)));
    }

    private static Duration distance(Observation drug, Observation precursor) {
        return Duration.between(drug.time(), precursor.time()).abs();
    }

    private static String groups(List<Observation> drugs) {
        Set<DrugGroup> groups = EnumSet.noneOf(DrugGroup.class);
        drugs.forEach(
                drug -> drug.event().items().stream().map(SeizedItem::group).forEach(groups::add));
        groups.retainAll(MADE);
        return String.join(",", groups.stream().map(DrugGroup::id).toList());
    }

    private static boolean flows(Observation observation, Flow way) {
        return Flow.of(observation).filter(way::equals).isPresent();
    }

    private static boolean isPrecursor(Observation observation) {
        return observation.event().items().stream().anyMatch(item -> item.group() == DrugGroup.PRECURSOR);
    }

    private static boolean isMade(Observation observation) {
        return observation.event().items().stream().anyMatch(item -> MADE.contains(item.group()));
    }
}
