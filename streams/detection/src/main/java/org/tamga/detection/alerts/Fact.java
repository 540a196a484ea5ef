package org.tamga.detection.alerts;

import java.util.Locale;

/** What an explanation can name. Each says how its value is written. */
public enum Fact {
    /** How many hits, a whole number. */
    HITS,
    /** How many sightings, a whole number. */
    SIGHTINGS,
    /** Country codes, sorted, separated by commas. */
    COUNTRIES,
    /** Crossings, sorted, separated by commas. */
    CROSSINGS,
    /** Time of the first evidence, ISO 8601 at UTC. */
    FIRST,
    /** Time of the last evidence, ISO 8601 at UTC. */
    LAST,
    /** The longest gap between two hits that still belong together, an ISO 8601 duration. */
    WINDOW,
    /** The number of hits that makes a marking HIGH, a whole number. */
    HIGH_FROM_HITS;

    /** The name on the wire and in message catalogues, for example {@code "high-from-hits"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
