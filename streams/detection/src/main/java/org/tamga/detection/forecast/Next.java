package org.tamga.detection.forecast;

import java.time.Duration;

/**
 * A crossing where something may appear next.
 *
 * @param count how often it did
 * @param earliest after how long, at the earliest, in four cases of five: the 10th percentile
 * @param latest the 90th percentile
 */
public record Next(String crossing, long count, Duration earliest, Duration latest) {

    boolean isInTime(Duration gap) {
        return gap.compareTo(earliest) >= 0 && gap.compareTo(latest) <= 0;
    }
}
