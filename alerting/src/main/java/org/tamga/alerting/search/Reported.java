package org.tamga.alerting.search;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Nature;

/**
 * A report that the centre has accepted, as its search shows it: the latest revision, without the originator's note.
 * Personal data.
 *
 * @param eventId lower case
 * @param retracted whether its originator took it back
 * @param exercise whether it is part of an exercise
 * @param checkpoint id; null where the place is not of the register
 */
public record Reported(
        String eventId,
        int revision,
        boolean retracted,
        boolean exercise,
        Nature nature,
        String country,
        @Nullable String checkpoint,
        String place,
        Instant occurredAt,
        List<Mention> mentions) {

    /** Why the text means it; empty if it does not. */
    public List<Match> matches(Sought sought) {
        Stream<Match> byId = sought.id().equals(eventId)
                ? Stream.of(new Match("report", eventId, true, List.of(eventId)))
                : Stream.empty();
        return Stream.concat(byId, mentions.stream().flatMap(mention -> mention.matches(sought)))
                .distinct()
                .toList();
    }

    /** As it is, with what an earlier revision named: who takes a report back need not say it again. */
    public Reported naming(List<Mention> earlier) {
        return new Reported(
                eventId,
                revision,
                retracted,
                exercise,
                nature,
                country,
                checkpoint,
                place,
                occurredAt,
                List.copyOf(earlier));
    }
}
