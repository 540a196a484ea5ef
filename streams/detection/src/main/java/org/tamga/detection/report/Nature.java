package org.tamga.detection.report;

/** What a report says of its subjects. */
public enum Nature {
    SEIZURE,
    POSITIVE,
    SIGHTING;

    /** Whether drugs were found with it: a seizure or a positive identification. */
    public boolean isHit() {
        return this != SIGHTING;
    }
}
