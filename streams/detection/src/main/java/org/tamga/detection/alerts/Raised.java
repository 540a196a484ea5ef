package org.tamga.detection.alerts;

import java.util.List;
import org.tamga.detection.history.Scope;

/** The alerts that one history holds up now. */
public interface Raised {
    /** Those of {@code pattern} that are anchored in {@code scope}. */
    List<Alert> in(String pattern, Scope scope);

    void put(Alert alert);

    void remove(Alert alert);
}
