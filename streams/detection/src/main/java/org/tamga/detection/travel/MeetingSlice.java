package org.tamga.detection.travel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tamga.detection.keys.Key;
import org.tamga.detection.report.Observation;

/**
 * A week of one meeting. A busy checkpoint sees a million vehicles a year, and only those within minutes of each other
 * matter, so a back-test looks at a week at a time. What happens near the end of a week is seen by the next one too: a
 * togetherness belongs to the week of its later observation.
 */
public final class MeetingSlice {
    private static final long LENGTH = Duration.ofDays(7).toMillis();
    private static final char MARK = '@';

    private MeetingSlice() {}

    /** An observation of a meeting in each of the one or two slices that must see it. */
    public static Stream<Observation> of(Observation observation) {
        long own = slice(observation.time());
        long next = slice(observation.time().plus(Meeting.WIDEST));
        return own == next ? Stream.of(in(observation, own)) : Stream.of(in(observation, own), in(observation, next));
    }

    /**
     * Hands over the togethernesses of one slice.
     *
     * @param slice all that {@link #of} put there, in any order
     * @param apart the longest time between the two
     */
    public static void togethernesses(List<Observation> slice, Duration apart, Consumer<Togetherness> each) {
        long number = number(slice.get(0));
        Deque<Observation> near = new ArrayDeque<>();
        slice.stream().map(MeetingSlice::plain).sorted().forEach(observation -> {
            Instant from = observation.time().minus(apart);
            while (!near.isEmpty() && near.getFirst().time().isBefore(from)) {
                near.removeFirst();
            }
            if (slice(observation.time()) == number) {
                near.forEach(other -> Meeting.add(observation, other, each));
            }
            near.addLast(observation);
        });
    }

    private static Observation in(Observation observation, long slice) {
        Key key = observation.key();
        return new Observation(
                new Key(key.kind(), key.normalForm() + MARK + slice),
                observation.member(),
                observation.rank(),
                observation.event());
    }

    private static Observation plain(Observation observation) {
        String name = observation.key().normalForm();
        Key meeting = new Key(observation.key().kind(), name.substring(0, name.lastIndexOf(MARK)));
        return new Observation(meeting, observation.member(), observation.rank(), observation.event());
    }

    private static long number(Observation observation) {
        String name = observation.key().normalForm();
        return Long.parseLong(name.substring(name.lastIndexOf(MARK) + 1));
    }

    private static long slice(Instant time) {
        return Math.floorDiv(time.toEpochMilli(), LENGTH);
    }
}
