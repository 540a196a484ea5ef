package org.tamga.detection.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.DrugGroup;

/**
 * One event as the patterns see it, whoever and whatever it names. Event ids are compared in lower case and times count
 * in whole milliseconds; both are made so here.
 *
 * @param departureCountry where the goods came from, ISO 3166-1 alpha-2 in upper case
 * @param destinationCountry where the goods were bound
 * @param coverLoad what the goods were carried under, as written
 * @param items what was seized; empty for an identification
 * @param detail what whoever is shown an alert sees of the event; opaque here, compared by {@code equals}, so that a
 *     correction of it is a change
 */
public record Event(
        String eventId,
        Instant time,
        Nature nature,
        Place place,
        @Nullable Direction direction,
        @Nullable TransportMode transportMode,
        @Nullable String departureCountry,
        @Nullable String destinationCountry,
        @Nullable String coverLoad,
        List<SeizedItem> items,
        Evaluation evaluation,
        @Nullable Object detail)
        implements Comparable<Event> {

    public Event {
        eventId = eventId.toLowerCase(Locale.ROOT);
        time = time.truncatedTo(ChronoUnit.MILLIS);
        items = List.copyOf(items);
    }

    /** An event of which only when, where and what kind is known. */
    public static Event of(String eventId, Instant time, Nature nature, Place place) {
        return new Event(eventId, time, nature, place, null, null, null, null, null, List.of(), Evaluation.NONE, null);
    }

    public Event going(@Nullable Direction way, @Nullable TransportMode mode) {
        return new Event(
                eventId,
                time,
                nature,
                place,
                way,
                mode,
                departureCountry,
                destinationCountry,
                coverLoad,
                items,
                evaluation,
                detail);
    }

    public Event carrying(List<SeizedItem> goods) {
        return new Event(
                eventId,
                time,
                nature,
                place,
                direction,
                transportMode,
                departureCountry,
                destinationCountry,
                coverLoad,
                goods,
                evaluation,
                detail);
    }

    public Event on(@Nullable String departure, @Nullable String destination) {
        return new Event(
                eventId,
                time,
                nature,
                place,
                direction,
                transportMode,
                departure,
                destination,
                coverLoad,
                items,
                evaluation,
                detail);
    }

    /** The same, carried under something. */
    public Event under(@Nullable String cover) {
        return new Event(
                eventId,
                time,
                nature,
                place,
                direction,
                transportMode,
                departureCountry,
                destinationCountry,
                cover,
                items,
                evaluation,
                detail);
    }

    public Event evaluated(Evaluation grades) {
        return new Event(
                eventId,
                time,
                nature,
                place,
                direction,
                transportMode,
                departureCountry,
                destinationCountry,
                coverLoad,
                items,
                grades,
                detail);
    }

    /** The same, with what is shown of it. */
    public Event showing(@Nullable Object shown) {
        return new Event(
                eventId,
                time,
                nature,
                place,
                direction,
                transportMode,
                departureCountry,
                destinationCountry,
                coverLoad,
                items,
                evaluation,
                shown);
    }

    public Moment moment() {
        return new Moment(time, eventId);
    }

    /** The items of {@code group}, in the order reported. */
    public List<SeizedItem> itemsOf(DrugGroup group) {
        return items.stream().filter(item -> item.group() == group).toList();
    }

    /** In order: by time, then by event id. */
    @Override
    public int compareTo(Event other) {
        int byTime = time.compareTo(other.time);
        return byTime != 0 ? byTime : eventId.compareTo(other.eventId);
    }
}
