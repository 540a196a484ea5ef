package org.tamga.topology.backtest.report;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.alerts.Alert;

/**
 * One alert id under both rule sets, or under the only one.
 *
 * @param present under the first rule set; absent if it is not open there
 * @param other under the second
 * @param outcome what an officer made of it, if that is known
 */
public record Compared(@Nullable Alert present, @Nullable Alert other, Optional<Outcome> outcome) {
    /** The region's days begin at UTC+5. */
    private static final ZoneOffset REGION = ZoneOffset.ofHours(5);

    public enum Where {
        ONLY_PRESENT,
        ONLY_OTHER,
        /** Open under both, with the same evidence and severity. */
        BOTH,
        /** Open under both, with other evidence or another severity. */
        BOTH_CHANGED
    }

    public Compared {
        if (present == null && other == null) {
            throw new IllegalArgumentException("an alert that neither rule set raises");
        }
    }

    public Where where() {
        if (present == null) {
            return Where.ONLY_OTHER;
        }
        if (other == null) {
            return Where.ONLY_PRESENT;
        }
        boolean same =
                present.severity() == other.severity() && present.evidenceIds().equals(other.evidenceIds());
        return same ? Where.BOTH : Where.BOTH_CHANGED;
    }

    /** As the present rules have it, or else the other ones. */
    public Alert alert() {
        return present != null ? present : Objects.requireNonNull(other);
    }

    public String pattern() {
        return alert().pattern();
    }

    /** The day of its last evidence, in the region. */
    public LocalDate day() {
        return alert().lastEvidence().atOffset(REGION).toLocalDate();
    }
}
