package org.tamga.benchmarks.tasks;

import java.time.Duration;
import java.util.Locale;

/** What is to be found. The README of this module defines each exactly. */
public enum Task {
    /** Drugs in a vehicle, and the same vehicle at another country's border too. */
    LINKED_VEHICLE(Duration.ofDays(90)),
    /** Two sightings that one vehicle cannot have made. */
    IMPOSSIBLE_MOVEMENT(Duration.ZERO),
    /** One vehicle at three borders within a week. */
    THREE_BORDERS(Duration.ofDays(7));

    private final Duration window;

    Task(Duration window) {
        this.window = window;
    }

    /** The name on the command line and in the table, for example {@code "three-borders"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The window in milliseconds, closed; zero where the task has none. */
    public long window() {
        return window.toMillis();
    }
}
