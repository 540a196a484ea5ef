package org.tamga.topology.histories;

import java.time.Instant;
import org.tamga.events.Evidence;
import org.tamga.events.Nature;
import org.tamga.events.internal.Observation;

/**
 * Where an observation lies in the store: key hash, hit or sighting, time, event. Bytes sort as the history does, hits
 * before sightings.
 */
final class HistoryKey {
    /** The year 1, before which nothing is accepted: makes every time a positive number. */
    private static final long EPOCH = Instant.parse("0001-01-01T00:00:00Z").toEpochMilli();

    private static final String HITS = "/h/";
    private static final String SIGHTINGS = "/s/";

    /** Sorts after every digit and UUID. */
    private static final String END = "~";

    private HistoryKey() {}

    static String of(Observation observation) {
        Evidence shown = observation.getEvidence();
        return (shown.getNature() == Nature.SIGHTING
                        ? sightingsFrom(observation.getKeyHash(), shown.getOccurredAt())
                        : observation.getKeyHash() + HITS + time(shown.getOccurredAt()))
                + "/" + shown.getEventId();
    }

    static String hitsFrom(String keyHash) {
        return keyHash + HITS;
    }

    static String hitsTo(String keyHash) {
        return keyHash + HITS + END;
    }

    static String sightingsFrom(String keyHash, Instant from) {
        return keyHash + SIGHTINGS + time(from);
    }

    static String sightingsTo(String keyHash, Instant to) {
        return keyHash + SIGHTINGS + time(to) + END;
    }

    private static String time(Instant time) {
        return String.format("%016d", Math.max(0, time.toEpochMilli() - EPOCH));
    }
}
