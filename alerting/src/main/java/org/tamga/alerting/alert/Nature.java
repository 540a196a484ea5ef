package org.tamga.alerting.alert;

/** What a report says of the key: caught with drugs, identified positively, or merely seen. */
public enum Nature {
    SEIZURE,
    POSITIVE,
    SIGHTING;

    public boolean hit() {
        return this != SIGHTING;
    }
}
