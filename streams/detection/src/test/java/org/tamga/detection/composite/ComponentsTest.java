package org.tamga.detection.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;
import org.tamga.detection.keys.Key;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.Channel;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.rules.Rules;

/** What it costs to follow a channel that has grown large. */
class ComponentsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int SEIZURES = 300;

    private final Rules rules = Rules.defaults();
    private final Components channels = new Components(new Channel(), rules);
    private final Counting graph = new Counting();

    @Test
    void eachAlertOfALargeChannelIsReadOnceForAChange() {
        int alerts = chain();

        List<AlertChange> changes = channels.change(linked("new", IntStream.rangeClosed(0, SEIZURES)), true, graph);

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(AlertChange.Kind.REVISED);
            assertThat(change.alert().evidence()).hasSize(SEIZURES + 1);
        });
        assertThat(graph.reads).isLessThanOrEqualTo(alerts + 2);
    }

    @Test
    void eachAlertIsReadOnceWhenAllIsLookedAtAnew() {
        int alerts = chain();
        List<String> events = IntStream.range(0, SEIZURES)
                .mapToObj(ComponentsTest::event)
                .map(Event::eventId)
                .toList();

        assertThat(channels.compare(events, graph)).isEmpty();

        assertThat(graph.reads).isEqualTo(alerts);
    }

    /** Alerts of which each shares a seizure with the next. */
    private int chain() {
        for (int first = 0; first + 1 < SEIZURES; first++) {
            channels.change(linked("link" + first, IntStream.of(first, first + 1)), true, graph);
        }
        graph.reads = 0;
        return SEIZURES - 1;
    }

    private Alert linked(String plate, IntStream seizures) {
        List<Event> evidence = seizures.mapToObj(ComponentsTest::event).toList();
        return Alert.of(
                rules.of("linked-vehicle"),
                "vehicle/" + plate,
                List.of(new Key(KeyKind.VEHICLE, "KZ" + plate)),
                Severity.HIGH,
                evidence.subList(0, 1),
                evidence,
                new Why("hits-on-both-sides", Map.of()));
    }

    private static Event event(int number) {
        String country = number % 2 == 0 ? "KZ" : "UZ";
        return Event.of(
                new UUID(0, number).toString(),
                START.plus(Duration.ofHours(number)),
                Nature.SEIZURE,
                new Place("place " + country, country, "crossing " + country, null));
    }

    /** Counts how often an alert is read. */
    private static final class Counting implements AlertGraph {
        private final MemoryGraph graph = new MemoryGraph();
        private int reads;

        @Override
        public @Nullable Alert get(UUID alertId) {
            reads++;
            return graph.get(alertId);
        }

        @Override
        public void put(Alert alert) {
            graph.put(alert);
        }

        @Override
        public void remove(Alert alert) {
            graph.remove(alert);
        }

        @Override
        public Collection<UUID> restingOn(String eventId) {
            return new ArrayList<>(graph.restingOn(eventId));
        }

        @Override
        public Collection<Alert> raisedOn(Collection<String> eventIds) {
            return graph.raisedOn(eventIds);
        }

        @Override
        public void raise(Alert composite) {
            graph.raise(composite);
        }

        @Override
        public void drop(Alert composite) {
            graph.drop(composite);
        }
    }
}
