package org.tamga.topology.histories;

import java.time.Instant;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Observation;

/**
 * Where an observation lies in the store: history, hit or sighting, time, event, rank. Bytes sort as the history does,
 * hits before sightings.
 */
final class HistoryKey {
    private static final String HITS = "/h/";
    private static final String SIGHTINGS = "/s/";

    /** Sorts after every digit and UUID. */
    private static final String END = "~";

    private HistoryKey() {}

    /** A meeting hears of its vehicles from their histories, in any order: there each has a place of its own. */
    static String of(String history, Observation observation) {
        String place = from(history, observation.nature(), observation.time()) + "/" + observation.eventId() + "/"
                + observation.rank();
        return observation.key().kind() == KeyKind.MEETING ? place + "/" + observation.member() : place;
    }

    /** Sorts before every observation of this nature from this time on, and after those before it. */
    static String from(String history, Nature nature, Instant time) {
        return history + (nature == Nature.SIGHTING ? SIGHTINGS : HITS) + SortedTime.of(time);
    }

    /** Sorts after every observation of this nature up to and at this time. */
    static String to(String history, Nature nature, Instant time) {
        return from(history, nature, time) + END;
    }

    /** The part before the first separator: which history a stored observation belongs to. */
    static String history(String key) {
        return key.substring(0, key.indexOf('/'));
    }
}
