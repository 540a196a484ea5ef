package org.tamga.producers.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.tamga.producers.evaluation.RaisedAlert.Severity;

/** When alerts opened: during the watch, before it or after it. */
record Opened(Truth truth, Map<Severity, List<Instant>> during, int before, int after) {

    static Opened of(List<RaisedAlert> alerts, Truth truth, Map<String, Instant> arrivals) {
        Map<Severity, List<Instant>> during = new EnumMap<>(Severity.class);
        int before = 0;
        int after = 0;
        for (RaisedAlert alert : alerts) {
            Instant at = alert.evidence().stream()
                    .map(event -> Objects.requireNonNull(arrivals.get(event), event))
                    .max(Instant::compareTo)
                    .orElseThrow();
            if (at.isBefore(truth.from())) {
                before++;
            } else if (!at.isBefore(truth.to())) {
                after++;
            } else {
                during.computeIfAbsent(alert.severity(), key -> new ArrayList<>())
                        .add(at);
            }
        }
        return new Opened(truth, during, before, after);
    }

    AlarmLoad load(Severity least) {
        List<Instant> all = new ArrayList<>();
        during.forEach((severity, times) -> {
            if (severity.compareTo(least) >= 0) {
                all.addAll(times);
            }
        });
        return AlarmLoad.of(all, truth.from(), truth.to());
    }
}
