package org.tamga.detection.assessment;

import java.util.List;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.alerts.Why;

/**
 * How far something holds, or how much it weighs.
 *
 * @param reasons never empty; the first weighs most
 */
public record Assessment(Severity level, List<Why> reasons) {

    public Assessment {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("reasons are empty; an assessment of " + level + " has to say why");
        }
    }
}
