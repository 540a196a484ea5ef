package org.tamga.benchmarks.traffic;

/** How a vehicle travels: how many of a hundred do so, over how many crossings, how often, with how long a rest. */
enum Habit {
    /** Lives at the border and crosses it. */
    LOCAL(66, 1, 10, 2),
    /** Buys on one side and sells on the other, now here and now there. */
    TRADER(26, 2, 12, 6),
    /** Drives through the region on a route of several borders. */
    LONG_HAUL(4, 5, 14, 3),
    /** A bus line: every day the same way. */
    BUS(1, 2, 120, 1),
    /** Two vehicles under one plate, each with a home of its own. */
    CLONE(3, 1, 16, 2);

    final int share;
    final int crossings;
    /** Passages in the period, on average. */
    final int journeys;

    final int restHours;

    Habit(int share, int crossings, int journeys, int restHours) {
        this.share = share;
        this.crossings = crossings;
        this.journeys = journeys;
        this.restHours = restHours;
    }

    /** @param hundredth from 0 to 99 */
    static Habit of(int hundredth) {
        int upTo = 0;
        for (Habit habit : values()) {
            upTo += habit.share;
            if (hundredth < upTo) {
                return habit;
            }
        }
        throw new IllegalArgumentException("hundredth: " + hundredth + " is not between 0 and 99");
    }
}
