package org.tamga.detection.assessment;

import java.util.Map;
import org.tamga.detection.alerts.Why;

/**
 * What one property of the evidence adds to the confidence in an alert.
 *
 * @param weight -2 to 2; 0 is said all the same, since it is what would have to change
 */
record Point(int weight, Why why) {

    static Point of(int weight, String reason, Map<String, String> facts) {
        return new Point(weight, new Why(reason, facts));
    }
}
