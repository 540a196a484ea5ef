package org.tamga.detection.forecast;

/**
 * How often forecasts were right, of things that were seen again.
 *
 * @param appearances all for which there was a forecast
 * @param place of these, at a crossing that was named
 * @param right of these, within the time named for it too
 */
public record Score(long appearances, long place, long right) {
    static final Score NONE = new Score(0, 0, 0);

    public Score {
        if (right < 0 || right > place || place > appearances) {
            throw new IllegalArgumentException("score is " + right + " of " + place + " of " + appearances
                    + "; each has to be 0 or more, and no more than the next");
        }
    }

    Score and(Outlook forecast, Visit was, Visit next) {
        boolean placed = forecast.next().stream().anyMatch(one -> one.crossing().equals(next.crossing()));
        boolean timed = forecast.next().stream()
                .anyMatch(one -> one.crossing().equals(next.crossing()) && one.isInTime(was.until(next)));
        return new Score(appearances + 1, place + (placed ? 1 : 0), right + (timed ? 1 : 0));
    }
}
