package org.tamga.alerting.forecast;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What {@code tamga backtest --forecast} has learnt.
 *
 * @param forecast the form of the file
 * @param heldOutDays over how many days, the last ones, it was measured by what was known before them
 * @param score of everything that moves
 * @param scoreOfCaught of what was caught at least once
 */
public record Forecasts(int forecast, int heldOutDays, Score score, Score scoreOfCaught, List<Outlook> departures) {
    static final int FORM = 1;

    /**
     * How often it was right, of things that were seen again.
     *
     * @param place at a crossing that was named
     * @param right within the time named for it too
     */
    public record Score(long appearances, long place, long right) {}

    /**
     * What follows after one kind of departure.
     *
     * @param direction null if the reports did not say
     */
    public record Outlook(String checkpoint, @Nullable String direction, long appearances, List<Next> next) {}

    /** Where, how often, and after how long in four cases of five. */
    public record Next(String crossing, long count, Duration earliest, Duration latest) {}

    Optional<Outlook> after(String checkpoint, @Nullable String direction) {
        return departures.stream()
                .filter(outlook ->
                        outlook.checkpoint().equals(checkpoint) && Objects.equals(outlook.direction(), direction))
                .findFirst();
    }
}
