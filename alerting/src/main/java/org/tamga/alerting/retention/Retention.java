package org.tamga.alerting.retention;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Handling;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.search.Reported;

/**
 * How long the centre keeps what.
 *
 * @param times by what; what is not there is kept for ever
 */
public record Retention(Map<Kept, Duration> times) {
    /** Less would take from an officer what happened in the last weeks. */
    public static final Duration SHORTEST = Duration.ofDays(30);

    public static final Retention FOREVER = new Retention(Map.of());

    public Retention {
        times = Map.copyOf(times);
        times.forEach((kept, time) -> {
            if (time.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException(kept.code() + " is " + time.toDays() + "d; it has to be "
                        + SHORTEST.toDays() + "d at least, or forever");
            }
        });
    }

    /** What was of this kind before then is let go; empty if nothing ever is. */
    public Optional<Instant> before(Kept kept, Instant now) {
        return Optional.ofNullable(times.get(kept)).map(now::minus);
    }

    /**
     * Whether an alert's time has passed. One that is open and not closed has none.
     *
     * @param released whether it went out to recipients
     */
    public boolean isPast(Finding finding, Handling handling, boolean released, Instant now) {
        Optional<Kept> kept = kept(finding, handling);
        Instant since = handling.state() == HandlingState.CLOSED && handling.at() != null
                ? handling.at()
                : finding.detectedAt();
        return kept.isPresent()
                && Stream.concat(kept.stream(), released ? Stream.of(Kept.RELEASED) : Stream.empty())
                        .allMatch(each ->
                                before(each, now).filter(since::isBefore).isPresent());
    }

    /** Whether a report has been there for the search long enough. */
    public boolean isPast(Reported report, Instant now) {
        Kept kept = report.nature().hit() ? Kept.FINDS : Kept.SIGHTINGS;
        return before(kept, now).filter(report.occurredAt()::isBefore).isPresent();
    }

    private static Optional<Kept> kept(Finding finding, Handling handling) {
        if (handling.state() == HandlingState.CLOSED) {
            return Optional.ofNullable(handling.outcome()).map(Kept::of);
        }
        return finding.open() ? Optional.empty() : Optional.of(Kept.ENDED);
    }
}
