package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Which alerts must be open after some reports, by the written definition alone: one evaluation over everything that
 * counts, under the default rules but for how often one thing may be seen in a day.
 *
 * <p>Reports are lines of the JSON form that files have. Of two revisions of one event that nothing but their Avro
 * encoding would decide, the smaller JSON text counts here; do not compare over histories that hold such two.
 */
public final class AlertsByTheText {
    private static final int MOST_TIMES = 100;

    /** What it reads. A pattern that is added is compared with nothing here until it has a second reading, too. */
    public static final Set<String> PATTERNS = Set.of(
            "linked-vehicle",
            "linked-vin",
            "linked-container",
            "linked-document",
            "linked-phone",
            "linked-device",
            "linked-marking",
            "linked-person",
            "impossible-movement",
            "travelling-together",
            "touch-and-go",
            "seen-too-often",
            "surge",
            "exceptional-quantity",
            "displacement",
            "new-route",
            "precursor-counterflow",
            "same-modus-operandi",
            "chemical-profile",
            "channel");

    private AlertsByTheText() {}

    /** The alerts that a back-test must leave open: its clock is its last event. Sorted; no two have one id. */
    public static List<FoundByText> open(Collection<JsonNode> lines) {
        return open(lines, MOST_TIMES);
    }

    /** The same, where a thing may be seen no more than {@code mostTimes} a day. */
    public static List<FoundByText> open(Collection<JsonNode> lines, int mostTimes) {
        return EventsByText.lastTime(lines)
                .map(clock -> open(lines, clock, mostTimes))
                .orElse(List.of());
    }

    /** The alerts that must be open when the clock shows {@code clock}; no report is too late or too early. */
    public static List<FoundByText> open(Collection<JsonNode> lines, Instant clock) {
        return open(lines, clock, MOST_TIMES);
    }

    private static List<FoundByText> open(Collection<JsonNode> lines, Instant clock, int mostTimes) {
        List<EventByText> events = EventsByText.current(lines, clock);
        Observations observations = new Observations(events);
        List<FoundByText> found = new ArrayList<>();
        found.addAll(LinksByText.of(observations));
        found.addAll(ClustersByText.of(events));
        found.addAll(MovementsByText.of(observations));
        found.addAll(ConvoysByText.of(observations));
        found.addAll(StaysByText.of(observations));
        found.addAll(TooOftenByText.of(events, mostTimes));
        found.addAll(SurgesByText.of(events));
        found.addAll(QuantitiesByText.of(events));
        found.addAll(DisplacementsByText.of(events, List.of()));
        found.addAll(RoutesByText.of(events));
        found.addAll(CounterflowsByText.of(events));
        found.addAll(HandsByText.of(events));
        found.addAll(BatchesByText.of(events));
        found.addAll(ChannelsByText.of(events, found));
        return FoundByText.sorted(found);
    }
}
