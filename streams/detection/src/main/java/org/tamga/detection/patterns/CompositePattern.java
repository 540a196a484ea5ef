package org.tamga.detection.patterns;

import java.util.Collection;
import java.util.Optional;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.rules.Rule;

/** A pattern that reads alerts, not events. */
public interface CompositePattern extends Pattern {

    /** Whether it looks at {@code alert}, which is open. */
    boolean concerns(Alert alert, Rule rule);

    /** The alert for some that hang together through their evidence, if there is one. */
    Optional<Alert> alert(Collection<Alert> component, Rule rule);
}
