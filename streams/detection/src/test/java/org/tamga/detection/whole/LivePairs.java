package org.tamga.detection.whole;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.travel.Pair;
import org.tamga.detection.travel.PairHistory;
import org.tamga.detection.travel.Togetherness;

/** Some of the pairs, as one of many machines keeps them: it hears of its own pairs, and of every vehicle's finds. */
final class LivePairs {
    private final Map<Pair, TreeSet<Togetherness>> together = new TreeMap<>();
    private final Map<String, MemoryHistory> hits = new HashMap<>();
    private final Map<Pair, MemoryRaised> raised = new HashMap<>();

    void hear(
            Togetherness both, boolean happened, Detector detector, Instant clock, BiConsumer<Pair, AlertChange> news) {
        TreeSet<Togetherness> all = together.computeIfAbsent(both.pair(), pair -> new TreeSet<>());
        all.remove(both);
        if (happened) {
            all.add(both);
        }
        reconsider(both.pair(), detector, clock, news);
    }

    void hear(ObservationChange hit, Detector detector, Instant clock, BiConsumer<Pair, AlertChange> news) {
        String vehicle = hit.key().normalForm();
        MemoryHistory history = hits.computeIfAbsent(vehicle, v -> new MemoryHistory());
        if (hit.before() != null) {
            history.remove(hit.before());
        }
        if (hit.after() != null) {
            history.add(hit.after());
        }
        together.keySet().stream()
                .filter(pair -> pair.first().equals(vehicle) || pair.second().equals(vehicle))
                .forEach(pair -> reconsider(pair, detector, clock, news));
    }

    private void reconsider(Pair pair, Detector detector, Instant clock, BiConsumer<Pair, AlertChange> news) {
        List<Observation> caught = Stream.of(pair.first(), pair.second())
                .filter(hits::containsKey)
                .flatMap(vehicle -> hits.get(vehicle).hits(Instant.MIN, Instant.MAX).stream())
                .toList();
        detector.reconsider(
                        new PairHistory(pair, new ArrayList<>(together.get(pair)), caught),
                        raised.computeIfAbsent(pair, p -> new MemoryRaised()),
                        clock)
                .forEach(change -> news.accept(pair, change));
    }
}
