package org.tamga.topology.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.report.Revision;
import org.tamga.events.Report;

/** What an accepted report does to its event. */
public enum Outcome {
    /** The first that is heard of it. */
    NEW,
    /** A revision that counts from now on. */
    REVISED,
    /** The event is taken back. */
    RETRACTED,
    /** Word for word what is known. */
    REPEATED,
    /** A revision that another one has overtaken. */
    OUTDATED,
    /** Its id is that of an event of another post. */
    OF_ANOTHER_POST;

    static Outcome of(Report report, @Nullable Report current) {
        if (current != null) {
            Revision arrived = Precedence.of(report);
            Revision counts = Precedence.of(current);
            if (!arrived.beats(counts)) {
                return arrived.equals(counts) ? REPEATED : OUTDATED;
            }
        }
        if (report.retracted()) {
            return RETRACTED;
        }
        return current == null ? NEW : REVISED;
    }

    boolean changesTheEvent() {
        return this == NEW || this == REVISED || this == RETRACTED;
    }

    /** A code, also the metric's label. */
    public String id() {
        return this == OF_ANOTHER_POST ? "event-of-another-post" : name().toLowerCase(Locale.ROOT);
    }
}
