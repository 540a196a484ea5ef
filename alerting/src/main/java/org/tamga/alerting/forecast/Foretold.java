package org.tamga.alerting.forecast;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;

/** What is foretold of an alert: where what it is about may appear next, or why nothing can be said of that. */
public sealed interface Foretold permits Prospect, Foretold.Nothing {

    /** Why nothing is foretold. */
    enum Nothing implements Foretold {
        /** The alert no longer holds. */
        OVER,
        /** It is about no thing or person, such as traffic or two vehicles. */
        DOES_NOT_MOVE,
        NOT_HIGH,
        /** Merely seen: a plate in two places at once is two things, of which nothing can be said. */
        NOT_CAUGHT,
        /** It was last seen at a place outside the register. */
        PLACE_UNKNOWN,
        /** No forecast has been made yet. */
        NOT_LEARNT,
        /** Too little left that checkpoint that way. */
        TOO_LITTLE_SEEN;

        static final Set<String> MOVE = Set.of("vehicle", "vin", "container", "document", "phone", "device", "person");
    }

    /**
     * After how it was last seen among the evidence.
     *
     * @param forecasts empty if none has been made
     * @param now by which a time named has passed or not
     */
    static Foretold of(Finding finding, Optional<Forecasts> forecasts, Instant now) {
        if (!finding.open()) {
            return Nothing.OVER;
        }
        if (!Nothing.MOVE.contains(finding.subject().kind())) {
            return Nothing.DOES_NOT_MOVE;
        }
        if (finding.severity() != Severity.HIGH) {
            return Nothing.NOT_HIGH;
        }
        if (finding.evidence().stream().noneMatch(piece -> piece.nature().hit())) {
            return Nothing.NOT_CAUGHT;
        }
        Evidence last = finding.evidence().stream()
                .max(Comparator.comparing(Evidence::occurredAt).thenComparing(Evidence::eventId))
                .orElseThrow();
        String checkpoint = last.checkpoint();
        if (checkpoint == null) {
            return Nothing.PLACE_UNKNOWN;
        }
        if (forecasts.isEmpty()) {
            return Nothing.NOT_LEARNT;
        }
        return forecasts
                .get()
                .after(checkpoint, last.direction())
                .<Foretold>map(outlook -> Prospect.after(last, outlook, now))
                .orElse(Nothing.TOO_LITTLE_SEEN);
    }
}
