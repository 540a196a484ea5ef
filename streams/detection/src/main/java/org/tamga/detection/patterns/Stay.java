package org.tamga.detection.patterns;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tamga.detection.report.Observation;

/**
 * A vehicle that went over a crossing and came back over it, and was seen nowhere else between.
 *
 * @param in when it went over; seen by both sides, the later time
 * @param out when it came back; seen by both sides, the earlier time
 */
public record Stay(Observation in, Observation out) {

    /** @param resolved the observations of one vehicle at places of the register, all of a stretch of time, in order */
    public static List<Stay> of(List<Observation> resolved) {
        List<Stay> stays = new ArrayList<>();
        for (int i = 1; i < resolved.size(); i++) {
            between(resolved.get(i - 1), resolved.get(i)).ifPresent(stays::add);
        }
        return stays;
    }

    private static Optional<Stay> between(Observation earlier, Observation later) {
        return Flow.of(earlier)
                .map(Flow::back)
                .filter(back -> Flow.of(later).filter(back::equals).isPresent())
                .map(back -> new Stay(earlier, later));
    }

    public String crossing() {
        return in.place().crossing();
    }

    public Duration length() {
        return Duration.between(in.time(), out.time());
    }
}
