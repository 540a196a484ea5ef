package org.tamga.detection.patterns;

import java.util.List;
import java.util.Optional;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Scope;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.report.Observation;
import org.tamga.detection.rules.Rule;

/**
 * A pattern that needs to know one history and nothing else. A pure function: what is open depends on the history and
 * the rule, never on what came when. It is found through {@link PatternFile}.
 */
public interface HistoryPattern extends Pattern {

    /** Whether it looks at histories of this kind. */
    boolean concerns(KeyKind kind);

    /**
     * Which alerts {@code observation} can have to do with: every alert that is there with it and not without it, or the
     * other way round, or differs, is anchored within. Asked with the observation in the history; empty if it has to do
     * with none. This is what keeps the cost of an observation from growing with the history.
     */
    Optional<Scope> scope(History history, Observation observation, Rule rule);

    /** The alerts that are open for this history and are anchored in {@code scope}, in order of anchor. */
    List<Alert> alerts(History history, Scope scope, Rule rule);
}
