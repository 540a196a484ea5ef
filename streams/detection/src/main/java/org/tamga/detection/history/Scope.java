package org.tamga.detection.history;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Observation;

/**
 * A part of one history's alerts: those whose first anchor event lies in a stretch of time, both ends included, and,
 * where only some members of the history are concerned, is an observation of one of those.
 *
 * @param members absent for all
 */
public record Scope(Instant from, Instant to, @Nullable Set<String> members) {
    public static final Scope ALL = new Scope(Instant.MIN, Instant.MAX, null);

    public Scope {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("scope: from " + from + " is after to " + to);
        }
        members = members == null ? null : Set.copyOf(members);
    }

    public static Scope between(Instant from, Instant to) {
        return new Scope(from, to, null);
    }

    /** All alerts anchored in observations of {@code members}. */
    public static Scope of(Set<String> members) {
        return new Scope(Instant.MIN, Instant.MAX, members);
    }

    public boolean holds(Instant anchor, String member) {
        return !anchor.isBefore(from) && !anchor.isAfter(to) && (members == null || members.contains(member));
    }

    public boolean holds(Observation anchor) {
        return holds(anchor.time(), anchor.member());
    }

    /** The smallest scope of this shape that holds both. */
    public Scope and(Scope other) {
        return new Scope(
                from.isBefore(other.from) ? from : other.from,
                to.isAfter(other.to) ? to : other.to,
                union(members, other.members));
    }

    private static @Nullable Set<String> union(@Nullable Set<String> one, @Nullable Set<String> other) {
        if (one == null || other == null) {
            return null;
        }
        Set<String> both = new TreeSet<>(one);
        both.addAll(other);
        return both;
    }
}
