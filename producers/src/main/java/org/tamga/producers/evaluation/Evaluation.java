package org.tamga.producers.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.producers.evaluation.RaisedAlert.Severity;
import org.tamga.producers.evaluation.Truth.Known;

/**
 * Alerts against the truth. An alert is right if at least two of its events, or its only one, are of one planted network that
 * may raise its pattern. A network is found by a pattern if such an alert of that pattern is there, and missed if it is found
 * by none. An alert opens when the last of its events arrives.
 *
 * @param missed ids of the networks of three or more seizures that nothing found
 * @param incomplete networks that some pattern should have found and did not, by id: the patterns
 * @param opened by lowest severity: how many opened during the watch
 * @param before alerts that opened before the watch; they are in the scores and not in the load
 * @param after alerts that opened after it
 */
public record Evaluation(
        List<PatternScore> patterns,
        int networks,
        List<String> missed,
        Map<String, List<String>> incomplete,
        AlarmLoad opened,
        AlarmLoad mediumAndHigh,
        AlarmLoad high,
        int before,
        int after) {

    private static final int LARGE = 3;

    /** @throws IOException with a message for the user, if a file is missing, malformed, or about other events */
    public static Evaluation of(Path alertsFile, Path truthFile, Path eventsFile) throws IOException {
        Truth truth = Truth.read(truthFile);
        List<RaisedAlert> alerts = AlertsFile.read(alertsFile);
        Set<String> wanted = new HashSet<>();
        alerts.forEach(alert -> wanted.addAll(alert.evidence()));
        truth.networks().forEach(network -> wanted.addAll(network.events()));
        Map<String, Instant> arrivals = ArrivalTimes.read(eventsFile, truth, wanted);
        for (String event : wanted) {
            if (!arrivals.containsKey(event)) {
                throw new MismatchException(alertsFile + " rests on event " + event + ", which is not in " + eventsFile
                        + ": these are alerts of other events");
            }
        }
        return of(alerts, truth, arrivals);
    }

    static Evaluation of(List<RaisedAlert> alerts, Truth truth, Map<String, Instant> arrivals) {
        Map<String, Set<Known>> rightly = new HashMap<>();
        Map<String, Integer> right = new HashMap<>();
        Map<String, List<Known>> byEvent = byEvent(truth);
        for (RaisedAlert alert : alerts) {
            Set<Known> networks = networksOf(alert, byEvent);
            networks.forEach(network -> rightly.computeIfAbsent(alert.pattern(), key -> new HashSet<>())
                    .add(network));
            right.merge(alert.pattern(), networks.isEmpty() ? 0 : 1, Integer::sum);
        }
        Map<String, List<String>> incomplete = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        for (Known network : truth.networks()) {
            List<String> unseen = network.patterns().stream()
                    .filter(pattern -> !rightly.getOrDefault(pattern, Set.of()).contains(network))
                    .sorted()
                    .toList();
            if (!unseen.isEmpty()) {
                incomplete.put(network.id(), unseen);
            }
            if (unseen.size() == network.patterns().size() && network.seizures() >= LARGE) {
                missed.add(network.id());
            }
        }
        List<PatternScore> scores = scores(alerts, truth, rightly, right);
        Opened opened = Opened.of(alerts, truth, arrivals);
        return new Evaluation(
                scores,
                truth.networks().size(),
                missed,
                incomplete,
                opened.load(Severity.LOW),
                opened.load(Severity.MEDIUM),
                opened.load(Severity.HIGH),
                opened.before(),
                opened.after());
    }

    private static Map<String, List<Known>> byEvent(Truth truth) {
        Map<String, List<Known>> byEvent = new HashMap<>();
        truth.networks()
                .forEach(network -> network.events()
                        .forEach(event -> byEvent.computeIfAbsent(event, key -> new ArrayList<>())
                                .add(network)));
        return byEvent;
    }

    private static Set<Known> networksOf(RaisedAlert alert, Map<String, List<Known>> byEvent) {
        Map<Known, Integer> shared = new HashMap<>();
        for (String event : new HashSet<>(alert.evidence())) {
            byEvent.getOrDefault(event, List.of()).forEach(network -> shared.merge(network, 1, Integer::sum));
        }
        int enough = Math.min(2, alert.evidence().size());
        shared.entrySet()
                .removeIf(one -> one.getValue() < enough || !one.getKey().mayRaise(alert.pattern()));
        return shared.keySet();
    }

    private static List<PatternScore> scores(
            List<RaisedAlert> alerts, Truth truth, Map<String, Set<Known>> rightly, Map<String, Integer> right) {
        Set<String> patterns = new TreeSet<>();
        alerts.forEach(alert -> patterns.add(alert.pattern()));
        truth.networks().forEach(network -> patterns.addAll(network.patterns()));
        List<PatternScore> scores = new ArrayList<>();
        for (String pattern : patterns) {
            List<RaisedAlert> raised = alerts.stream()
                    .filter(alert -> alert.pattern().equals(pattern))
                    .toList();
            List<Known> planted = truth.networks().stream()
                    .filter(network -> network.patterns().contains(pattern))
                    .toList();
            Set<Known> found = rightly.getOrDefault(pattern, Set.of());
            scores.add(new PatternScore(
                    pattern,
                    planted.size(),
                    (int) planted.stream().filter(found::contains).count(),
                    raised.size(),
                    right.getOrDefault(pattern, 0),
                    count(raised, Severity.MEDIUM),
                    count(raised, Severity.HIGH)));
        }
        scores.sort(Comparator.comparing(PatternScore::pattern));
        return scores;
    }

    private static int count(List<RaisedAlert> alerts, Severity severity) {
        return (int)
                alerts.stream().filter(alert -> alert.severity() == severity).count();
    }
}
