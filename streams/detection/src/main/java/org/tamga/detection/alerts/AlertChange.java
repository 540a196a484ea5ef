package org.tamga.detection.alerts;

import org.jspecify.annotations.Nullable;

/**
 * One change to the set of alerts.
 *
 * @param now how the alert stands from here on; carries its new revision
 * @param before what was last told of it; absent when it is told for the first time
 */
public record AlertChange(Kind kind, Standing now, @Nullable Standing before) {

    public enum Kind {
        /** Not open before; new, or back. */
        OPENED,
        /** The same alert with other evidence or another severity. */
        REVISED,
        /** No longer found, but another alert of the pattern holds what it was anchored in. */
        SUPERSEDED,
        /** No longer found, and nothing took its place. */
        WITHDRAWN
    }
}
