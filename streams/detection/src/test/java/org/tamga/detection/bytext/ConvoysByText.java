package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** travelling-together: two vehicles that keep meeting at the border. */
final class ConvoysByText {
    private static final long TOGETHER = 15 * Spans.MINUTE;
    private static final long GAP = 30 * Spans.DAY;
    private static final long HIT = 90 * Spans.DAY;

    /** One togetherness of two vehicles: an observation of the one, and another event's of the other. */
    private record Meeting(EventByText ofU, EventByText ofV) {
        /** "in that same order": time, then the pair of event ids, smaller first. */
        static final Comparator<Meeting> ORDER =
                comparing(Meeting::time).thenComparing(Meeting::smallerId).thenComparing(Meeting::largerId);

        long time() {
            return Math.max(ofU.time(), ofV.time());
        }

        String smallerId() {
            return ofU.id().compareTo(ofV.id()) < 0 ? ofU.id() : ofV.id();
        }

        String largerId() {
            return ofU.id().compareTo(ofV.id()) < 0 ? ofV.id() : ofU.id();
        }

        String occasion() {
            return ofU.place().checkpointId() + " " + ofU.direction() + " " + Spans.day(time());
        }

        /**
         * "each vehicle's rank in its own anchor event", in the order of the anchor's events. Where both events name
         * both vehicles the first is taken for that of the smaller key.
         */
        String subject(String u, String v) {
            String first = ofU.rank("vehicle", u);
            String second = ofV.rank("vehicle", v);
            return ofU.compareTo(ofV) < 0 ? first + "," + second : second + "," + first;
        }
    }

    private ConvoysByText() {}

    static List<FoundByText> of(Observations observations) {
        Map<String, List<EventByText>> vehicles = observations.ofKind("vehicle");
        List<FoundByText> found = new ArrayList<>();
        for (String u : vehicles.keySet()) {
            for (String v : vehicles.keySet()) {
                if (u.compareTo(v) < 0) {
                    found.addAll(ofPair(u, vehicles.get(u), v, vehicles.get(v)));
                }
            }
        }
        return found;
    }

    private static List<FoundByText> ofPair(String u, List<EventByText> us, String v, List<EventByText> vs) {
        List<FoundByText> found = new ArrayList<>();
        for (List<Meeting> chain : Spans.chains(meetings(us, vs), GAP, Meeting::time)) {
            Set<EventByText> evidence = new LinkedHashSet<>();
            chain.forEach(meeting -> evidence.addAll(List.of(meeting.ofU(), meeting.ofV())));
            long crossings =
                    evidence.stream().map(EventByText::crossing).distinct().count();
            if (chain.size() >= 3 && crossings >= 2) {
                List<EventByText> hit = nearestHit(us, vs, chain);
                evidence.addAll(hit);
                Meeting first = chain.get(0);
                List<EventByText> anchor =
                        Stream.of(first.ofU(), first.ofV()).sorted().toList();
                String severity = hit.isEmpty() ? "LOW" : "MEDIUM";
                found.add(FoundByText.of("travelling-together", first.subject(u, v), anchor, severity, evidence));
            }
        }
        return found;
    }

    /** "One togetherness per (pair, checkpoint, direction, day of that time): the earliest" */
    private static List<Meeting> meetings(List<EventByText> us, List<EventByText> vs) {
        List<Meeting> all = new ArrayList<>();
        for (EventByText a : us) {
            for (EventByText b : vs) {
                if (together(a, b)) {
                    all.add(new Meeting(a, b));
                }
            }
        }
        // of (a, b) and (b, a) the one stays whose earlier event is of the smaller key
        all.sort(Meeting.ORDER.thenComparing(meeting -> meeting.ofU().compareTo(meeting.ofV())));
        Map<String, Meeting> earliest = new HashMap<>();
        all.forEach(meeting -> earliest.putIfAbsent(meeting.occasion(), meeting));
        return all.stream()
                .filter(meeting -> earliest.get(meeting.occasion()) == meeting)
                .toList();
    }

    private static boolean together(EventByText a, EventByText b) {
        return !a.id().equals(b.id())
                && a.place().resolved()
                && a.place().checkpointId().equals(b.place().checkpointId())
                && !a.direction().isEmpty()
                && a.direction().equals(b.direction())
                && Spans.between(a, b) <= TOGETHER;
    }

    /** The hit of either vehicle nearest to the chain's span, "ties: the earlier", if one is near enough. */
    private static List<EventByText> nearestHit(List<EventByText> us, List<EventByText> vs, List<Meeting> chain) {
        long from = chain.get(0).time();
        long to = chain.get(chain.size() - 1).time();
        TreeSet<EventByText> inOrder = new TreeSet<>(us);
        inOrder.addAll(vs);
        return inOrder.stream()
                .filter(event -> event.hit() && outside(event, from, to) <= HIT)
                .min(comparing(event -> outside(event, from, to)))
                .stream()
                .toList();
    }

    private static long outside(EventByText event, long from, long to) {
        return Math.max(0, Math.max(from - event.time(), event.time() - to));
    }
}
