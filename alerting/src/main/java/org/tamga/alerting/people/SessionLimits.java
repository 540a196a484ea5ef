package org.tamga.alerting.people;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody stays signed in.
 *
 * @param idle without doing anything; a wall screen, at which nobody does anything, is left out
 * @param longest whatever is done
 * @param wallScreen for a wall screen, likewise
 */
public record SessionLimits(Duration idle, Duration longest, Duration wallScreen) {
    public static final SessionLimits DEFAULT =
            new SessionLimits(Duration.ofMinutes(30), Duration.ofHours(12), Duration.ofDays(30));

    public SessionLimits {
        within("idle", idle, Duration.ofMinutes(1), Duration.ofHours(12));
        within("longest", longest, Duration.ofMinutes(5), Duration.ofHours(24));
        within("wall screen", wallScreen, Duration.ofMinutes(5), Duration.ofDays(30));
    }

    private static void within(String what, Duration given, Duration least, Duration most) {
        if (given.compareTo(least) < 0 || given.compareTo(most) > 0) {
            throw new IllegalArgumentException("the " + what + " time of a session is " + given.toMinutes()
                    + " minutes; it has to be " + least.toMinutes() + " to " + most.toMinutes());
        }
    }

    @Nullable
    Duration idleOf(Set<Role> roles) {
        return roles.contains(Role.WALL_SCREEN) ? null : idle;
    }

    Duration longestOf(Set<Role> roles) {
        return roles.contains(Role.WALL_SCREEN) ? wallScreen : longest;
    }
}
