package org.tamga.producers.simulation.reports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.events.Direction;
import org.tamga.events.Handling;
import org.tamga.events.IdentificationEvent;
import org.tamga.events.IdentificationResult;
import org.tamga.events.Item;
import org.tamga.events.Report;
import org.tamga.events.SeizureEvent;
import org.tamga.events.Subject;
import org.tamga.events.TransportMode;

/** What happened, before anybody writes it down. */
public record Draft(
        String eventId,
        Spot spot,
        Instant occurredAt,
        @Nullable Direction direction,
        @Nullable TransportMode mode,
        @Nullable String departure,
        @Nullable String destination,
        Content content,
        List<Subject> subjects) {

    private static final List<String> MEMBERS = List.of("MEMBERS");

    public Draft {
        subjects = List.copyOf(subjects);
    }

    /** What is seized, or how it is identified. */
    public sealed interface Content {}

    public record Seized(List<Item> items) implements Content {
        public Seized {
            items = List.copyOf(items);
        }
    }

    public record Identified(
            String method,
            IdentificationResult result,
            @Nullable String substance,
            @Nullable String seizureRef) implements Content {}

    public boolean isSeizure() {
        return content instanceof Seized;
    }

    /** Whether people write it down, with people's mistakes, and not a camera or a reader. */
    public boolean isWrittenByHand() {
        return !(content instanceof Identified identified)
                || !List.of("ANPR", "MRZ").contains(identified.method());
    }

    public Draft with(List<Subject> others) {
        return new Draft(eventId, spot, occurredAt, direction, mode, departure, destination, content, others);
    }

    public Draft at(Spot other) {
        return new Draft(eventId, other, occurredAt, direction, mode, departure, destination, content, subjects);
    }

    public Draft holding(Content other) {
        return new Draft(eventId, spot, occurredAt, direction, mode, departure, destination, other, subjects);
    }

    public Report report(int revision, boolean retracted, Instant recordedAt) {
        Handling handling = new Handling(MEMBERS, null, null);
        if (content instanceof Seized seized) {
            return Report.of(SeizureEvent.newBuilder()
                    .setEventId(eventId)
                    .setRevision(revision)
                    .setRetracted(retracted)
                    .setCheckpoint(spot.checkpoint())
                    .setPlace(spot.place())
                    .setCountry(spot.country())
                    .setOccurredAt(occurredAt)
                    .setRecordedAt(recordedAt)
                    .setDirection(direction)
                    .setTransportMode(mode)
                    .setDepartureCountry(departure)
                    .setDestinationCountry(destination)
                    .setItems(seized.items())
                    .setSubjects(subjects)
                    .setHandling(handling)
                    .build());
        }
        Identified identified = (Identified) content;
        return Report.of(new IdentificationEvent(
                eventId,
                revision,
                retracted,
                spot.checkpoint(),
                spot.place(),
                spot.country(),
                occurredAt,
                recordedAt,
                direction,
                mode,
                departure,
                destination,
                identified.method(),
                identified.result(),
                identified.substance(),
                identified.seizureRef(),
                subjects,
                handling,
                null,
                null,
                false));
    }
}
