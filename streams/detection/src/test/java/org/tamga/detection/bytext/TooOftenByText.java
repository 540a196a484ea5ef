package org.tamga.detection.bytext;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** seen-too-often: one key, one day, more reports than one thing can give rise to. */
final class TooOftenByText {
    private TooOftenByText() {}

    /** @param events in order */
    static List<FoundByText> of(List<EventByText> events, int mostTimes) {
        Map<String, List<EventByText>> byDay = new TreeMap<>();
        Map<String, String> subjects = new TreeMap<>();
        for (EventByText event : events) {
            String day = Instant.ofEpochMilli(event.time()).toString().substring(0, "2021-01-01".length());
            event.keys()
                    .forEach((kind, keys) -> keys.forEach(key -> {
                        if (!kind.equals("marking")) {
                            note(day + " " + kind + " " + key, event, event.rank(kind, key), byDay, subjects);
                        }
                    }));
            event.persons()
                    .forEach(person -> note(
                            day + " person " + person,
                            event,
                            "person/" + event.persons().headSet(person).size(),
                            byDay,
                            subjects));
        }
        List<FoundByText> found = new ArrayList<>();
        byDay.forEach((day, seen) -> {
            if (seen.size() > mostTimes) {
                found.add(FoundByText.of(
                        "seen-too-often",
                        subjects.get(day),
                        List.of(seen.get(0)),
                        "LOW",
                        seen.subList(0, mostTimes + 1)));
            }
        });
        return found;
    }

    /** The subject is that of the first. */
    private static void note(
            String day,
            EventByText event,
            String subject,
            Map<String, List<EventByText>> byDay,
            Map<String, String> subjects) {
        byDay.computeIfAbsent(day, key -> new ArrayList<>()).add(event);
        subjects.putIfAbsent(day, subject);
    }
}
