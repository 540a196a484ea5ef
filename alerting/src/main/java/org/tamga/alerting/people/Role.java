package org.tamga.alerting.people;

/** What somebody is at the centre. */
public enum Role {
    DUTY_OFFICER,
    SUPERVISOR,
    ANALYST,
    /** Of one country: gets what may be released to it, and nothing else. */
    LIAISON,
    OPS,
    /** A screen that everybody in the room sees and nobody works at. */
    WALL_SCREEN
}
