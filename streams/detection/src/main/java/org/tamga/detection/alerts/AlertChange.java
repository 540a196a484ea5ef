package org.tamga.detection.alerts;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one history says anew of one alert.
 *
 * @param alert as it is now; of one that is no longer found, as it was
 * @param successor the alert that took its place, if it was superseded
 */
public record AlertChange(Kind kind, Alert alert, @Nullable UUID successor) {

    public enum Kind {
        /** Found now and not before. */
        OPENED,
        /** The same alert with other evidence or another severity. */
        REVISED,
        /** No longer found, but another alert of the pattern and key holds what it was anchored in. */
        SUPERSEDED,
        /** No longer found, and nothing took its place. */
        WITHDRAWN;

        public boolean isOpen() {
            return this == OPENED || this == REVISED;
        }
    }

    static AlertChange opened(Alert alert) {
        return new AlertChange(Kind.OPENED, alert, null);
    }

    static AlertChange revised(Alert alert) {
        return new AlertChange(Kind.REVISED, alert, null);
    }

    static AlertChange superseded(Alert alert, Alert successor) {
        return new AlertChange(Kind.SUPERSEDED, alert, successor.alertId());
    }

    static AlertChange withdrawn(Alert alert) {
        return new AlertChange(Kind.WITHDRAWN, alert, null);
    }
}
