package org.tamga.producers.simulation.traffic;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.chance.Weighted;

/** When people travel: by day rather than by night, most before the weekend. */
public final class Rhythm {
    private static final double[] BY_HOUR = {
        1, 0.7, 0.5, 0.5, 0.8, 1.5, 2.5, 3.5, 4.5, 5, 5, 4.8, 4.5, 4.4, 4.5, 4.8, 5, 4.8, 4.2, 3.5, 2.8, 2.2, 1.7, 1.3
    };
    private static final double[] BY_WEEKDAY = {1.0, 0.92, 0.92, 0.98, 1.15, 1.18, 0.85};
    private static final Weighted<Integer> HOURS =
            Weighted.of(IntStream.range(0, 24).boxed().toList(), hour -> BY_HOUR[hour]);

    private Rhythm() {}

    /** A time of day in milliseconds. */
    public static long timeOfDay(Dice dice) {
        return HOURS.draw(dice) * Journey.HOUR + dice.between(0, Journey.HOUR);
    }

    /** How busy this weekday is against the mean of the week. */
    public static double of(LocalDate day) {
        return BY_WEEKDAY[day.getDayOfWeek().getValue() - 1];
    }

    static List<Integer> hours() {
        return HOURS.things();
    }
}
