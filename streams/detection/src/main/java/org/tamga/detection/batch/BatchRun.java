package org.tamga.detection.batch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.travel.MeetingSlice;
import org.tamga.detection.travel.PairCounts;
import org.tamga.detection.travel.PairHistory;
import org.tamga.detection.travel.Togetherness;
import org.tamga.detection.travel.Traveller;

/**
 * One rule set over all histories, which are handed in one after another, each whole; then over the pairs of vehicles
 * that come out of them, then over the alerts of both. Histories can be handed in by several threads.
 */
public final class BatchRun {
    private static final Comparator<Alert> ORDER = Comparator.comparing(Alert::pattern)
            .thenComparing(Alert::anchoredAt)
            .thenComparing(Alert::alertId);

    private final Rules rules;
    private final Instant clock;
    private final Detector detector;
    private final Groups<Observation> meetings;
    private final Groups<Togetherness> pairs;
    private final LongAdder travelling = new LongAdder();
    private final Map<String, List<Observation>> hits = new ConcurrentHashMap<>();
    private final Collection<Alert> alerts = new ConcurrentLinkedQueue<>();

    /** @param clock not before the last event */
    public BatchRun(Rules rules, Instant clock, Grouping grouping) {
        this.rules = rules;
        this.clock = clock;
        this.detector = new Detector(rules);
        this.meetings = grouping.observations();
        this.pairs = grouping.togethernesses();
    }

    /** @param whole all observations of one history, at least one, in any order */
    public void history(List<Observation> whole) {
        MemoryHistory history = new MemoryHistory();
        whole.stream()
                .filter(observation -> rules.takesPart(observation, clock))
                .sorted()
                .forEach(history::add);
        KeyKind kind = whole.get(0).key().kind();
        alerts.addAll(detector.open(kind, history, clock));
        if (kind == KeyKind.VEHICLE && rules.pairsVehicles()) {
            travel(history);
        }
    }

    private void travel(MemoryHistory history) {
        List<Observation> seen = Traveller.meetings(history, rules.travelGap(), rules.travelDay());
        if (!seen.isEmpty()) {
            seen.forEach(observation -> MeetingSlice.of(observation).forEach(meetings::add));
            travelling.add(seen.size());
            List<Observation> caught = history.hits(Instant.MIN, Instant.MAX);
            if (!caught.isEmpty()) {
                hits.put(caught.get(0).key().normalForm(), caught);
            }
        }
    }

    /**
     * What is open after all histories were handed in. Most pairs meet once by chance; how often each met is counted
     * first, and only those that met often enough are kept.
     */
    public List<Alert> open() {
        PairCounts counts = PairCounts.forObservations(travelling.sum());
        meetings.forEach(slice -> MeetingSlice.togethernesses(slice, rules.travelApart(), counts::count));
        meetings.forEach(slice -> MeetingSlice.togethernesses(slice, rules.travelApart(), both -> {
            if (counts.isEnough(both)) {
                pairs.add(both);
            }
        }));
        meetings.clear();
        pairs.forEach(together -> alerts.addAll(detector.openOfPairs(List.of(pairHistory(together)), clock)));
        pairs.clear();
        List<Alert> open = new ArrayList<>(alerts);
        open.addAll(detector.openOfAlerts(open));
        open.sort(ORDER);
        return List.copyOf(open);
    }

    private PairHistory pairHistory(List<Togetherness> together) {
        var pair = together.get(0).pair();
        List<Observation> both = new ArrayList<>(hits.getOrDefault(pair.first(), List.of()));
        both.addAll(hits.getOrDefault(pair.second(), List.of()));
        return new PairHistory(pair, together, both);
    }
}
