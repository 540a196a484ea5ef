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
import org.tamga.detection.composite.Components;
import org.tamga.detection.composite.MemoryGraph;
import org.tamga.detection.history.MemoryHistory;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.CompositePattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.report.Observation;
import org.tamga.detection.report.ObservationChange;
import org.tamga.detection.report.Revision;
import org.tamga.detection.rules.Rules;
import org.tamga.detection.travel.Marks;
import org.tamga.detection.travel.Meeting;
import org.tamga.detection.travel.Pair;
import org.tamga.detection.travel.Togetherness;
import org.tamga.detection.travel.Traveller;

/**
 * Detection as a running system does it: report by report, each history, pair and channel on its own and with a delay of
 * its own, as if on many machines. Checks of everything it tells that it follows from what was told before.
 */
final class LiveDetection {
    private static final int PAIR_MACHINES = 2;
    private static final String CHANNELS = "channels";

    private record Current(Revision revision, List<Observation> observations) {}

    /** Something that waits to be done where it belongs. */
    private sealed interface Work {}

    private record ToHistory(ObservationChange change) implements Work {}

    private record ToMeeting(ObservationChange change) implements Work {}

    private record ToPair(Togetherness both, boolean happened) implements Work {}

    private record HitToPairs(ObservationChange hit) implements Work {}

    private record ToChannels(Standing standing) implements Work {}

    private final Rules rules;
    private final Map<String, Current> events = new HashMap<>();
    private final Map<String, Deque<Work>> waiting = new TreeMap<>();
    private final Map<Key, MemoryHistory> histories = new TreeMap<>();
    private final Map<Key, MemoryRaised> raised = new HashMap<>();
    private final Map<Key, Marks> marks = new HashMap<>();
    private final Map<Key, MemoryHistory> meetings = new HashMap<>();
    private final List<LivePairs> pairs = new ArrayList<>();
    private final MemoryGraph graph = new MemoryGraph();
    private final Map<UUID, Ledger> ledgers = new HashMap<>();
    private final Map<AlertChange.Kind, Integer> told = new EnumMap<>(AlertChange.Kind.class);
    private Instant clock = Instant.MIN;

    LiveDetection(Rules rules) {
        this.rules = rules;
        for (int i = 0; i < PAIR_MACHINES; i++) {
            pairs.add(new LivePairs());
        }
    }

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
                .forEach(change -> later(change.key().toString(), new ToHistory(change)));
    }

    /** Lets some, whichever, take their next change. */
    void work(Random random, int steps) {
        for (int i = 0; i < steps && !waiting.isEmpty(); i++) {
            List<String> places = List.copyOf(waiting.keySet());
            String place = places.get(random.nextInt(places.size()));
            Deque<Work> works = waiting.get(place);
            Work next = works.remove();
            if (works.isEmpty()) {
                waiting.remove(place);
            }
            take(place, next);
        }
    }

    /** Takes all that waits, and lets every history forget what the clock has left behind. */
    void finish(Random random) {
        work(random, Integer.MAX_VALUE);
        List.copyOf(histories.keySet()).forEach(this::forget);
        work(random, Integer.MAX_VALUE);
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

    private void take(String place, Work work) {
        if (work instanceof ToHistory to) {
            change(to.change());
        } else if (work instanceof ToMeeting to) {
            meet(to.change());
        } else if (work instanceof ToPair to) {
            pairs(place).hear(to.both(), to.happened(), detector(), clock, this::note);
        } else if (work instanceof HitToPairs to) {
            pairs(place).hear(to.hit(), detector(), clock, this::note);
        } else if (work instanceof ToChannels to) {
            Patterns.of(CompositePattern.class)
                    .forEach(pattern -> new Components(pattern, rules)
                            .change(to.standing().alert(), to.standing().isOpen(), graph)
                            .forEach(change -> note(CHANNELS, change)));
        }
    }

    private void change(ObservationChange change) {
        Key key = change.key();
        MemoryHistory history = histories.computeIfAbsent(key, k -> new MemoryHistory());
        detector().change(history, change, raised(key), clock).forEach(news -> note(key.toString(), news));
        if (key.kind() == KeyKind.VEHICLE) {
            Traveller traveller = new Traveller(
                    history, marks.computeIfAbsent(key, k -> Marks.inMemory()), rules.travelGap(), rules.travelDay());
            if (change.before() != null) {
                traveller.removed(change.before()).forEach(this::toMeeting);
            }
            if (change.after() != null) {
                traveller.added(change.after()).forEach(this::toMeeting);
            }
            if (!change.onlyHits().isEmpty()) {
                for (int machine = 0; machine < PAIR_MACHINES; machine++) {
                    later(machine(machine), new HitToPairs(change.onlyHits()));
                }
            }
        }
    }

    private void toMeeting(ObservationChange change) {
        later(change.key().toString(), new ToMeeting(change));
    }

    private void meet(ObservationChange change) {
        MemoryHistory meeting = meetings.computeIfAbsent(change.key(), key -> new MemoryHistory());
        if (change.before() != null) {
            meeting.remove(change.before());
            Meeting.of(change.before(), meeting).forEach(both -> toPair(both, false));
        }
        if (change.after() != null) {
            Meeting.of(change.after(), meeting).forEach(both -> toPair(both, true));
            meeting.add(change.after());
        }
    }

    private void toPair(Togetherness both, boolean happened) {
        int machine = Math.floorMod(both.pair().hashCode(), PAIR_MACHINES);
        later(machine(machine), new ToPair(both, happened));
    }

    /** Takes out what is remembered no longer; what the clock alone has changed is found by looking at all that is left. */
    private void forget(Key key) {
        MemoryHistory history = histories.get(key);
        all(history).stream()
                .filter(observation -> !rules.memory().holds(observation, clock))
                .forEach(forgotten -> change(new ObservationChange(key, forgotten, null)));
        detector().reconsider(key.kind(), history, raised(key), clock).forEach(news -> note(key.toString(), news));
    }

    private MemoryRaised raised(Key key) {
        return raised.computeIfAbsent(key, k -> new MemoryRaised());
    }

    private void note(Pair pair, AlertChange change) {
        note(pair.toString(), change);
    }

    private void note(String history, AlertChange change) {
        UUID id = change.alert().alertId();
        Ledger former = ledgers.getOrDefault(id, Ledger.EMPTY);
        Ledger ledger = former.after(history, change, clock);
        ledger.newsSince(former).ifPresent(news -> {
            check(former.last(), news);
            later(CHANNELS, new ToChannels(news));
        });
        ledgers.put(id, ledger);
    }

    private void check(Standing was, Standing news) {
        told.merge(news.change(), 1, Integer::sum);
        assertThat(news.revision()).isEqualTo(was == null ? 1 : was.revision() + 1);
        boolean wasOpen = was != null && was.isOpen();
        assertThat(wasOpen).as("open before %s", news.change()).isEqualTo(news.change() != AlertChange.Kind.OPENED);
        assertThat(news.successor() != null).isEqualTo(news.change() == AlertChange.Kind.SUPERSEDED);
    }

    private void later(String place, Work work) {
        waiting.computeIfAbsent(place, p -> new ArrayDeque<>()).add(work);
    }

    /** A new one each time: it remembers nothing, so a restart loses nothing. */
    private Detector detector() {
        return new Detector(rules);
    }

    private LivePairs pairs(String place) {
        return pairs.get(Integer.parseInt(place.substring(place.indexOf(' ') + 1)));
    }

    private static String machine(int number) {
        return "pairs " + number;
    }

    private static List<Observation> all(MemoryHistory history) {
        List<Observation> all = new ArrayList<>(history.hits(Instant.MIN, Instant.MAX));
        history.sightings(Instant.MIN, Instant.MAX, all::add);
        return all;
    }
}
