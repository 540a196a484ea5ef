package org.tamga.detection.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;

/**
 * What decides between two revisions of one event. The natural order is that of precedence: the greater one wins, and
 * which one that is never depends on which arrived first.
 *
 * @param number the highest wins
 * @param retracted of equal numbers, a retraction wins
 * @param recordedAt then the later one; when the event occurred, if it was not said
 * @param encoding then the smaller one, as unsigned bytes: arbitrary, but the same everywhere
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived, compared by content below, never a map key
public record Revision(int number, boolean retracted, Instant recordedAt, byte[] encoding)
        implements Comparable<Revision> {
    private static final Comparator<Revision> PRECEDENCE = Comparator.comparingInt(Revision::number)
            .thenComparing(Revision::retracted)
            .thenComparing(Revision::recordedAt)
            .thenComparing(Comparator.comparing(Revision::encoding, Arrays::compareUnsigned)
                    .reversed());

    @Override
    public int compareTo(Revision other) {
        return PRECEDENCE.compare(this, other);
    }

    /** Whether this revision replaces {@code other}; one does not replace itself. */
    public boolean beats(Revision other) {
        return compareTo(other) > 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Revision revision && compareTo(revision) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * number + Arrays.hashCode(encoding);
    }
}
