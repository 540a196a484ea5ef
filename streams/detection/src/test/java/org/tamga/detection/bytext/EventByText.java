package org.tamga.detection.bytext;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * One event that counts, as its winning revision tells it. Texts that are not given are empty.
 *
 * @param id in lower case
 * @param time milliseconds since 1970, UTC
 * @param hit a seizure or a positive identification
 * @param departure country, normalised
 * @param destination country, normalised
 * @param milligrams per drug group among its items, empty where the sum is unknown; without {@code unknown}
 * @param line as received
 * @param keys normal forms per kind, without persons
 */
record EventByText(
        String id,
        long time,
        boolean seizure,
        boolean hit,
        PlaceByText place,
        String direction,
        boolean byAir,
        String departure,
        String destination,
        Map<String, OptionalLong> milligrams,
        SortedMap<String, SortedSet<String>> keys,
        SortedSet<PersonByText> persons,
        JsonNode line)
        implements Comparable<EventByText> {
    /** "Order is (time, eventId)." */
    private static final Comparator<EventByText> ORDER =
            comparing(EventByText::time).thenComparing(EventByText::id);

    @Override
    public int compareTo(EventByText other) {
        return ORDER.compare(this, other);
    }

    String country() {
        return place.country();
    }

    String crossing() {
        return place.crossing();
    }

    boolean hasGroup(String group) {
        return milligrams.containsKey(group);
    }

    /** "subject = kind and the key's rank among the anchor event's keys of that kind, sorted" */
    String rank(String kind, String key) {
        return kind + "/" + keys.get(kind).headSet(key).size();
    }
}
