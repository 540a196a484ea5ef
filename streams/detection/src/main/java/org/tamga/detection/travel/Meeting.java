package org.tamga.detection.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tamga.detection.history.History;
import org.tamga.detection.report.Observation;

/** Who passes a checkpoint in one direction beside whom. */
public final class Meeting {
    /** No rule can ask for more: how far apart two observations are that are handed on to pairs. */
    public static final Duration WIDEST = Duration.ofMinutes(30);

    private Meeting() {}

    /** The togethernesses of {@code observation} with every other vehicle of the meeting. */
    public static List<Togetherness> of(Observation observation, History meeting) {
        List<Togetherness> found = new ArrayList<>();
        Instant from = observation.time().minus(WIDEST);
        Instant to = observation.time().plus(WIDEST);
        meeting.hits(from, to).forEach(other -> add(observation, other, found::add));
        meeting.sightings(from, to, other -> add(observation, other, found::add));
        return found;
    }

    /** Hands over the togetherness of two observations of one meeting, if they are of two vehicles and two events. */
    static void add(Observation observation, Observation other, Consumer<Togetherness> found) {
        if (!other.member().equals(observation.member()) && !other.eventId().equals(observation.eventId())) {
            found.accept(Togetherness.of(observation, other));
        }
    }
}
