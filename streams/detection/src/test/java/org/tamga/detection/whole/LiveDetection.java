package org.tamga.detection.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tamga.detection.Detector;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Ledger;
import org.tamga.detection.alerts.MemoryRaised;
import org.tamga.detection.alerts.Standing;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Revision;
import org.tamga.detection.rules.Rules;

/**
 * Detection as a running system does it: report by report, each key's history on its own and with a delay of its own,
 * as if on many machines. Checks of everything it tells that it follows from what was told before.
 */
final class LiveDetection {
    private record Current(Revision revision, List<Observation> observations) {}

    private final Rules rules = Rules.defaults();
    private final Detector detector = new Detector(rules);
    private final Map<String, Current> events = new HashMap<>();
    private final Map<Key, Deque<ObservationChange>> waiting = new TreeMap<>();
    private final Map<Key, MemoryHistory> histories = new TreeMap<>();
    private final Map<Key, MemoryRaised> raised = new HashMap<>();
    private final Map<UUID, Ledger> ledgers = new HashMap<>();
    private final Map<AlertChange.Kind, Integer> told = new EnumMap<>(AlertChange.Kind.class);
    private Instant clock = Instant.MIN;

    /** Intake: the winning revision's observations replace those of the one before. */
    void receive(RawReport report) {
        clock = report.occurredAt().isAfter(clock) ? report.occurredAt() : clock;
        String id = report.event().eventId();
        Current was = events.get(id);
        if (was != null && !report.precedence().beats(was.revision())) {
            return;
        }
        List<Observation> observations =
                report.retracted() ? List.of() : report.reported().observations();
        events.put(id, new Current(report.precedence(), observations));
        ObservationChange.between(was == null ? List.of() : was.observations(), observations)
                .forEach(change -> waiting.computeIfAbsent(change.key(), key -> new ArrayDeque<>())
                        .add(change));
    }

    /** Lets some keys, whichever, take their next change. */
    void work(Random random, int steps) {
        for (int i = 0; i < steps && !waiting.isEmpty(); i++) {
            List<Key> keys = List.copyOf(waiting.keySet());
            Key key = keys.get(random.nextInt(keys.size()));
            Deque<ObservationChange> changes = waiting.get(key);
            apply(changes.remove());
            if (changes.isEmpty()) {
                waiting.remove(key);
            }
        }
    }

    /** Takes all that waits, and lets every key forget what the clock has left behind. */
    void finish(Random random) {
        work(random, Integer.MAX_VALUE);
        List.copyOf(histories.keySet()).forEach(this::forget);
    }

    /** The same state in another process. */
    LiveDetection restarted() {
        LiveDetection next = new LiveDetection();
        next.events.putAll(events);
        waiting.forEach((key, changes) -> next.waiting.put(key, new ArrayDeque<>(changes)));
        histories.forEach((key, history) -> next.histories.put(key, copy(history)));
        raised.forEach((key, alerts) -> next.raised.put(key, copy(alerts)));
        next.ledgers.putAll(ledgers);
        next.told.putAll(told);
        next.clock = clock;
        return next;
    }

    Set<Found> open() {
        return ledgers.values().stream()
                .map(Ledger::last)
                .filter(Standing::isOpen)
                .map(standing -> Found.of(standing.alert()))
                .collect(Collectors.toSet());
    }

    /** How many changes of each kind were told. */
    Map<AlertChange.Kind, Integer> told() {
        return told;
    }

    private void apply(ObservationChange change) {
        Key key = change.key();
        MemoryHistory history = histories.computeIfAbsent(key, k -> new MemoryHistory());
        detector.change(history, change, raised(key), clock).forEach(news -> note(key, news));
    }

    /** Takes out what is remembered no longer; what the clock alone has changed is found by looking at all that is left. */
    private void forget(Key key) {
        MemoryHistory history = histories.get(key);
        all(history).stream()
                .filter(observation -> !rules.memory().holds(observation, clock))
                .forEach(forgotten -> apply(new ObservationChange(key, forgotten, null)));
        detector.reconsider(key.kind(), history, raised(key), clock).forEach(news -> note(key, news));
    }

    private MemoryRaised raised(Key key) {
        return raised.computeIfAbsent(key, k -> new MemoryRaised());
    }

    private void note(Key key, AlertChange change) {
        UUID id = change.alert().alertId();
        Ledger former = ledgers.getOrDefault(id, Ledger.EMPTY);
        Ledger ledger = former.after(key.toString(), change, clock);
        ledger.newsSince(former).ifPresent(news -> check(former.last(), news));
        ledgers.put(id, ledger);
    }

    private void check(Standing was, Standing news) {
        told.merge(news.change(), 1, Integer::sum);
        assertThat(news.revision()).isEqualTo(was == null ? 1 : was.revision() + 1);
        boolean wasOpen = was != null && was.isOpen();
        assertThat(wasOpen).as("open before %s", news.change()).isEqualTo(news.change() != AlertChange.Kind.OPENED);
        assertThat(news.successor() != null).isEqualTo(news.change() == AlertChange.Kind.SUPERSEDED);
    }

    private static MemoryHistory copy(MemoryHistory history) {
        MemoryHistory copy = new MemoryHistory();
        all(history).forEach(copy::add);
        return copy;
    }

    private static MemoryRaised copy(MemoryRaised raised) {
        MemoryRaised copy = new MemoryRaised();
        raised.all().forEach(copy::put);
        return copy;
    }

    private static List<Observation> all(MemoryHistory history) {
        List<Observation> all = new ArrayList<>(history.hits(Instant.MIN, Instant.MAX));
        history.sightings(Instant.MIN, Instant.MAX, all::add);
        return all;
    }
}
