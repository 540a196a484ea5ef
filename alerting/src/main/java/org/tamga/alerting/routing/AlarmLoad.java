package org.tamga.alerting.routing;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many alarms come, as EEMUA 191 and ISA-18.2 count them for one officer: one in ten minutes can be worked off, a flood
 * begins with ten in ten minutes and ends when fewer than five come in as many.
 *
 * @param alarms alerts that were put before the officers in the last ten minutes
 * @param flood null if there is none
 */
public record AlarmLoad(int alarms, @Nullable Flood flood) {
    public static final Duration SPAN = Duration.ofMinutes(10);
    public static final int TARGET = 1;
    public static final int FLOOD_BEGINS = 10;
    public static final int FLOOD_ENDS_BELOW = 5;

    /**
     * A time in which more alarms come than can be worked off.
     *
     * @param peak the most that came in ten minutes
     */
    public record Flood(Instant beganAt, int peak) {}

    /** Whether a flood begins, goes on, ends, or nothing of it. */
    public static Course course(boolean flood, int alarms) {
        if (flood) {
            return alarms < FLOOD_ENDS_BELOW ? Course.ENDS : Course.GOES_ON;
        }
        return alarms >= FLOOD_BEGINS ? Course.BEGINS : Course.NONE;
    }

    /** What a flood does. */
    public enum Course {
        NONE,
        BEGINS,
        GOES_ON,
        ENDS
    }
}
