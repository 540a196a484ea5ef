package org.tamga.detection.patterns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.report.Observation;

/** Chain(X, W): what follows each other with no gap longer than W. A gap of exactly W does not break a chain. */
final class Chain {
    private Chain() {}

    /** The chains of hits whose first lies in {@code scope}; none is empty. */
    static List<List<Observation>> ofHits(History history, Scope scope, Duration window) {
        List<Observation> hits = new ArrayList<>(history.hits(scope.from(), scope.to()));
        if (hits.isEmpty()) {
            return List.of();
        }
        boolean begun = previous(history, hits.get(0), window).isPresent();
        extend(history, hits, window);
        List<List<Observation>> chains = new ArrayList<>(of(hits, window));
        if (begun) {
            chains.remove(0);
        }
        chains.removeIf(chain -> !scope.holds(chain.get(0)));
        return chains;
    }

    /** The chains of {@code ordered}. */
    static List<List<Observation>> of(List<Observation> ordered, Duration window) {
        List<List<Observation>> chains = new ArrayList<>();
        List<Observation> chain = new ArrayList<>();
        for (Observation next : ordered) {
            if (!chain.isEmpty() && gap(chain.get(chain.size() - 1), next).compareTo(window) > 0) {
                chains.add(chain);
                chain = new ArrayList<>();
            }
            chain.add(next);
        }
        if (!chain.isEmpty()) {
            chains.add(chain);
        }
        return chains;
    }

    /** From the first to the last hit of the chains that are within the window of {@code time}; empty if there are none. */
    static Optional<Scope> around(History history, Instant time, Duration window) {
        List<Observation> near = new ArrayList<>(history.hits(time.minus(window), time.plus(window)));
        if (near.isEmpty()) {
            return Optional.empty();
        }
        Observation first = near.get(0);
        for (Optional<Observation> earlier = previous(history, first, window);
                earlier.isPresent();
                earlier = previous(history, first, window)) {
            first = earlier.get();
        }
        extend(history, near, window);
        return Optional.of(Scope.between(first.time(), near.get(near.size() - 1).time()));
    }

    private static Optional<Observation> previous(History history, Observation hit, Duration window) {
        List<Observation> earlier = history.hits(hit.time().minus(window), hit.time()).stream()
                .filter(other -> other.compareTo(hit) < 0)
                .toList();
        return earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.get(0));
    }

    /** Adds what follows the last of {@code hits} in its chain. */
    private static void extend(History history, List<Observation> hits, Duration window) {
        for (int before = 0; before < hits.size(); ) {
            before = hits.size();
            Observation last = hits.get(before - 1);
            history.hits(last.time(), last.time().plus(window)).stream()
                    .filter(next -> next.compareTo(last) > 0)
                    .forEach(hits::add);
        }
    }

    private static Duration gap(Observation earlier, Observation later) {
        return Duration.between(earlier.time(), later.time());
    }
}
