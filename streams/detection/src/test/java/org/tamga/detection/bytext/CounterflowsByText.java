package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tamga.vocabulary.Checkpoint;
import org.tamga.vocabulary.CheckpointRegister;

/** precursor-counterflow: precursors one way over a crossing, what is made of them the other way. */
final class CounterflowsByText {
    private static final long REACH = 60 * Spans.DAY;
    private static final int NEAREST = 20;
    private static final Set<String> MADE = Set.of("opium", "morphine", "heroin", "methamphetamine");
    private static final Map<String, Set<String>> COUNTRIES = new HashMap<>();

    static {
        for (Checkpoint checkpoint : CheckpointRegister.bundled().all()) {
            COUNTRIES
                    .computeIfAbsent(checkpoint.crossing(), c -> new TreeSet<>())
                    .add(checkpoint.country());
        }
    }

    /** Over a crossing of two countries, from the one to the other. */
    record Flow(String crossing, String from, String to) {
        Flow back() {
            return new Flow(crossing, to, from);
        }
    }

    private CounterflowsByText() {}

    static List<FoundByText> of(List<EventByText> events) {
        List<FoundByText> found = new ArrayList<>();
        for (EventByText x : events) {
            Optional<Flow> flow = flow(x);
            if (x.hasGroup("precursor") && flow.isPresent()) {
                List<EventByText> evidence =
                        new ArrayList<>(nearest(x, flow.orElseThrow().back(), events));
                if (!evidence.isEmpty()) {
                    evidence.add(x);
                    found.add(FoundByText.of(
                            "precursor-counterflow", subject(flow.orElseThrow()), List.of(x), "HIGH", evidence));
                }
            }
        }
        return found;
    }

    /** "the ≤ 20 of Y closest in time (ties: the earlier)" */
    private static List<EventByText> nearest(EventByText x, Flow back, List<EventByText> events) {
        return events.stream()
                .filter(y -> MADE.stream().anyMatch(y::hasGroup))
                .filter(y -> flow(y).filter(back::equals).isPresent())
                .filter(y -> Spans.between(x, y) <= REACH)
                .sorted(comparing((EventByText y) -> Spans.between(x, y)).thenComparing(y -> y))
                .limit(NEAREST)
                .toList();
    }

    /** "flow A→B = direction outbound at A's checkpoint or inbound at B's" */
    static Optional<Flow> flow(EventByText event) {
        return event.place()
                .checkpoint()
                .flatMap(here -> COUNTRIES.get(here.crossing()).stream()
                        .filter(there -> !there.equals(here.country()))
                        .findFirst()
                        .flatMap(there -> flow(event.direction(), here, there)));
    }

    private static Optional<Flow> flow(String direction, Checkpoint here, String there) {
        return switch (direction) {
            case "outbound" -> Optional.of(new Flow(here.crossing(), here.country(), there));
            case "inbound" -> Optional.of(new Flow(here.crossing(), there, here.country()));
            default -> Optional.empty();
        };
    }

    private static String subject(Flow flow) {
        return "crossing:" + flow.crossing() + ":" + flow.from() + ">" + flow.to();
    }
}
