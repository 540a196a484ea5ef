package org.tamga.alerting.store;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Severity;

/**
 * Which alerts a page shows.
 *
 * @param open null for both
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after null for the first page
 */
public record AlertQuery(
        @Nullable Boolean open,
        Set<HandlingState> handling,
        Set<Severity> severity,
        int limit,
        @Nullable Cursor after) {
    public static final int MAX_LIMIT = 500;
    public static final int DEFAULT_LIMIT = 100;

    public AlertQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + "; it has to be 1 to " + MAX_LIMIT);
        }
        handling = Set.copyOf(handling);
        severity = Set.copyOf(severity);
    }

    public static AlertQuery all() {
        return new AlertQuery(
                null, EnumSet.allOf(HandlingState.class), EnumSet.allOf(Severity.class), DEFAULT_LIMIT, null);
    }

    public AlertQuery openOnly(boolean only) {
        return new AlertQuery(only, handling, severity, limit, after);
    }

    public AlertQuery handledAs(Set<HandlingState> states) {
        return new AlertQuery(open, states, severity, limit, after);
    }

    public AlertQuery ofSeverity(Set<Severity> severities) {
        return new AlertQuery(open, handling, severities, limit, after);
    }

    public AlertQuery limitedTo(int rows) {
        return new AlertQuery(open, handling, severity, rows, after);
    }

    public AlertQuery after(@Nullable Cursor cursor) {
        return new AlertQuery(open, handling, severity, limit, cursor);
    }
}
