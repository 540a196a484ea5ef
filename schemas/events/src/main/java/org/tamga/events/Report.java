package org.tamga.events;

import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** A seizure or an identification, seen through what both have in common. */
public sealed interface Report {

    /** @throws IllegalArgumentException if {@code record} is no event that a border post reports */
    static Report of(SpecificRecord record) {
        if (record instanceof SeizureEvent) {
            return new Seizure((SeizureEvent) record);
        }
        if (record instanceof IdentificationEvent) {
            return new Identification((IdentificationEvent) record);
        }
        throw new IllegalArgumentException("not a report: " + record.getSchema().getFullName());
    }

    /** The event as it travels. */
    SpecificRecord record();

    /** {@code "seizure"} or {@code "identification"}. */
    String type();

    String eventId();

    int revision();

    boolean retracted();

    @Nullable
    String checkpoint();

    @Nullable
    String place();

    @Nullable
    String country();

    Instant occurredAt();

    /** When it was written down, if that is said. */
    @Nullable
    Instant recordedAtGiven();

    /** When it was written down; when it happened, if not said. */
    default Instant recordedAt() {
        Instant given = recordedAtGiven();
        return given == null ? occurredAt() : given;
    }

    @Nullable
    Direction direction();

    @Nullable
    TransportMode transportMode();

    @Nullable
    String departureCountry();

    @Nullable
    String destinationCountry();

    List<Subject> subjects();

    Handling handling();

    @Nullable
    Evaluation evaluation();

    @Nullable
    String note();

    /** Whether it is part of an exercise. */
    boolean exercise();

    /** A seizure of drugs or precursors. */
    record Seizure(SeizureEvent event) implements Report {
        @Override
        public SpecificRecord record() {
            return event;
        }

        @Override
        public String type() {
            return "seizure";
        }

        @Override
        public String eventId() {
            return event.getEventId();
        }

        @Override
        public int revision() {
            return event.getRevision();
        }

        @Override
        public boolean retracted() {
            return event.getRetracted();
        }

        @Override
        public @Nullable String checkpoint() {
            return event.getCheckpoint();
        }

        @Override
        public @Nullable String place() {
            return event.getPlace();
        }

        @Override
        public @Nullable String country() {
            return event.getCountry();
        }

        @Override
        public Instant occurredAt() {
            return event.getOccurredAt();
        }

        @Override
        public @Nullable Instant recordedAtGiven() {
            return event.getRecordedAt();
        }

        @Override
        public @Nullable Direction direction() {
            return event.getDirection();
        }

        @Override
        public @Nullable TransportMode transportMode() {
            return event.getTransportMode();
        }

        @Override
        public @Nullable String departureCountry() {
            return event.getDepartureCountry();
        }

        @Override
        public @Nullable String destinationCountry() {
            return event.getDestinationCountry();
        }

        @Override
        public List<Subject> subjects() {
            return event.getSubjects();
        }

        @Override
        public Handling handling() {
            return event.getHandling();
        }

        @Override
        public @Nullable Evaluation evaluation() {
            return event.getEvaluation();
        }

        @Override
        public @Nullable String note() {
            return event.getNote();
        }

        @Override
        public boolean exercise() {
            return event.getExercise();
        }
    }

    /** An identification of a subject or a substance. */
    record Identification(IdentificationEvent event) implements Report {
        @Override
        public SpecificRecord record() {
            return event;
        }

        @Override
        public String type() {
            return "identification";
        }

        @Override
        public String eventId() {
            return event.getEventId();
        }

        @Override
        public int revision() {
            return event.getRevision();
        }

        @Override
        public boolean retracted() {
            return event.getRetracted();
        }

        @Override
        public @Nullable String checkpoint() {
            return event.getCheckpoint();
        }

        @Override
        public @Nullable String place() {
            return event.getPlace();
        }

        @Override
        public @Nullable String country() {
            return event.getCountry();
        }

        @Override
        public Instant occurredAt() {
            return event.getOccurredAt();
        }

        @Override
        public @Nullable Instant recordedAtGiven() {
            return event.getRecordedAt();
        }

        @Override
        public @Nullable Direction direction() {
            return event.getDirection();
        }

        @Override
        public @Nullable TransportMode transportMode() {
            return event.getTransportMode();
        }

        @Override
        public @Nullable String departureCountry() {
            return event.getDepartureCountry();
        }

        @Override
        public @Nullable String destinationCountry() {
            return event.getDestinationCountry();
        }

        @Override
        public List<Subject> subjects() {
            return event.getSubjects();
        }

        @Override
        public Handling handling() {
            return event.getHandling();
        }

        @Override
        public @Nullable Evaluation evaluation() {
            return event.getEvaluation();
        }

        @Override
        public @Nullable String note() {
            return event.getNote();
        }

        @Override
        public boolean exercise() {
            return event.getExercise();
        }
    }
}
