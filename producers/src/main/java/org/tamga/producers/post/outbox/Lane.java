package org.tamga.producers.post.outbox;

import org.tamga.events.IdentificationResult;
import org.tamga.events.Report;

/** What goes before what when a link comes back after days. Within a lane the oldest goes first. */
public enum Lane {
    /** Sightings and negative identifications: there may be a hundred thousand of them. */
    ROUTINE,
    /** Seizures and positive identifications, their corrections and retractions. */
    HIGH;

    public static Lane of(Report report) {
        return report instanceof Report.Identification identification
                        && identification.event().getResult() != IdentificationResult.POSITIVE
                ? ROUTINE
                : HIGH;
    }
}
