package org.tamga.detection.patterns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** The quantities of a stretch of time that moves forward, kept sorted so that none is sorted twice. */
final class EarlierQuantities {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Deque<Seized> inOrder = new ArrayDeque<>();
    private final List<Long> sorted = new ArrayList<>();

    private record Seized(Instant time, long milligrams) {}

    /** @param time not before that of the one added last */
    void add(Instant time, long milligrams) {
        inOrder.addLast(new Seized(time, milligrams));
        int place = Collections.binarySearch(sorted, milligrams);
        sorted.add(place < 0 ? -place - 1 : place, milligrams);
    }

    void forgetBefore(Instant from) {
        while (!inOrder.isEmpty() && inOrder.getFirst().time().isBefore(from)) {
            sorted.remove(Collections.binarySearch(sorted, inOrder.removeFirst().milligrams()));
        }
    }

    int count() {
        return sorted.size();
    }

    /** The ⌈percent · count / 100⌉-th smallest. */
    long percentile(BigDecimal percent) {
        int rank = percent.multiply(BigDecimal.valueOf(sorted.size()))
                .divide(HUNDRED, 0, RoundingMode.CEILING)
                .intValueExact();
        return sorted.get(rank - 1);
    }
}
