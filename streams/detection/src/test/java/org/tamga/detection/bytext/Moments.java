package org.tamga.detection.bytext;

import java.util.ArrayList;
import java.util.List;

/** Times that lie at exactly a window from one another, or a millisecond beside it: where rules go wrong. */
final class Moments {
    private static final long REACH = 4 * 365 * Spans.DAY;

    private final Chance chance;
    private final long base;
    private final List<Long> taken = new ArrayList<>();

    Moments(Chance chance, long base) {
        this.chance = chance;
        this.base = base;
        taken.add(base);
    }

    /** A time at some distance from an earlier one: any of {@code windows}, half of it, a few minutes or none. */
    long next(long... windows) {
        long window = windows[chance.below(windows.length)];
        long distance = chance.of(
                0L, chance.edge(window), chance.edge(window), window / 2, chance.of(1, 10, 600) * Spans.MINUTE);
        long time = chance.any(taken) + (chance.oneIn(3) ? -distance : distance);
        if (Math.abs(time - base) > REACH) {
            return next(windows);
        }
        taken.add(time);
        return time;
    }
}
