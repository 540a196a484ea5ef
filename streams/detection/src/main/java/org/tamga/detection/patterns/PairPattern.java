package org.tamga.detection.patterns;

import java.util.List;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rule;
import org.tamga.detection.travel.PairHistory;

/** A pattern that needs to know how often two vehicles were seen together, and nothing else. */
public interface PairPattern extends Pattern {
    /** The alerts that are open for this pair, in order of anchor. */
    List<Alert> alerts(PairHistory pair, Rule rule);
}
