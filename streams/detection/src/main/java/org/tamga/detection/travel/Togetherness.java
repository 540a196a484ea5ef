package org.tamga.detection.travel;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.detection.report.Observation;

/**
 * Two vehicles at one checkpoint in one direction at nearly one time.
 *
 * @param first the observation of the pair's first vehicle, in a meeting
 * @param second that of the second, by another event
 */
public record Togetherness(Observation first, Observation second) implements Comparable<Togetherness> {
    private static final Comparator<Togetherness> ORDER = Comparator.comparing(Togetherness::time)
            .thenComparing(Togetherness::smallerId)
            .thenComparing(Togetherness::largerId)
            .thenComparing(Togetherness::first)
            .thenComparing(Togetherness::meeting);

    /** Of two observations in a meeting, by two events, of two vehicles, in whichever order. */
    static Togetherness of(Observation one, Observation other) {
        return one.member().compareTo(other.member()) < 0 ? new Togetherness(one, other) : new Togetherness(other, one);
    }

    public Pair pair() {
        return new Pair(first.member(), second.member());
    }

    /** When it happens: at the later of the two. */
    public Instant time() {
        return first.time().isAfter(second.time()) ? first.time() : second.time();
    }

    /** The meeting: checkpoint and direction. */
    public String meeting() {
        return first.key().normalForm();
    }

    public String crossing() {
        return first.place().crossing();
    }

    /** The two observations, in order. */
    public List<Observation> inOrder() {
        return Stream.of(first, second).sorted().toList();
    }

    public String smallerId() {
        return first.eventId().compareTo(second.eventId()) < 0 ? first.eventId() : second.eventId();
    }

    public String largerId() {
        return first.eventId().compareTo(second.eventId()) < 0 ? second.eventId() : first.eventId();
    }

    /**
     * By time, then by the pair of event ids. Where both events name both vehicles, the smaller vehicle goes with the
     * earlier event.
     */
    @Override
    public int compareTo(Togetherness other) {
        return ORDER.compare(this, other);
    }
}
