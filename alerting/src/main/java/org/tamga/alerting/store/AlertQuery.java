package org.tamga.alerting.store;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.Severity;

/**
 * Which alerts a page shows, and in which order.
 *
 * @param open null for both
 * @param held whether it is held back; null for both
 * @param shelving whether it is off the queue for a time; null for both
 * @param confidence null for any, and for alerts of which it was never said
 * @param impact null for any, and for alerts of which it was never said
 * @param operation only alerts kept to its owners; null for all
 * @param kept whether also what is kept to an operation, of which most may not even learn that it is there
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after null for the first page
 */
public record AlertQuery(
        @Nullable Boolean open,
        @Nullable Boolean held,
        @Nullable Shelving shelving,
        Set<HandlingState> handling,
        Set<Severity> severity,
        @Nullable Set<Severity> confidence,
        @Nullable Set<Severity> impact,
        @Nullable String operation,
        boolean kept,
        Order order,
        int limit,
        @Nullable Cursor after) {
    public static final int MAX_LIMIT = 500;
    public static final int DEFAULT_LIMIT = 100;

    /** What comes first. */
    public enum Order {
        /** The most urgent, of these the longest waiting. */
        URGENT,
        /** What was found or revised last. */
        LATEST
    }

    /** Whether an alert is off the queue at that time. */
    public record Shelving(boolean shelved, Instant at) {}

    /** How what somebody still has to deal with is handled. */
    public static final Set<HandlingState> UNFINISHED =
            Set.of(HandlingState.NEW, HandlingState.ACKNOWLEDGED, HandlingState.IN_PROGRESS);

    public AlertQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + "; it has to be 1 to " + MAX_LIMIT);
        }
        handling = Set.copyOf(handling);
        severity = Set.copyOf(severity);
        confidence = confidence == null ? null : Set.copyOf(confidence);
        impact = impact == null ? null : Set.copyOf(impact);
    }

    /** Every alert, kept to an operation or not. */
    public static AlertQuery all() {
        return new AlertQuery(
                null,
                null,
                null,
                EnumSet.allOf(HandlingState.class),
                EnumSet.allOf(Severity.class),
                null,
                null,
                null,
                true,
                Order.URGENT,
                DEFAULT_LIMIT,
                null);
    }

    public AlertQuery openOnly(boolean only) {
        return new AlertQuery(
                only, held, shelving, handling, severity, confidence, impact, operation, kept, order, limit, after);
    }

    public AlertQuery heldOnly(boolean only) {
        return new AlertQuery(
                open, only, shelving, handling, severity, confidence, impact, operation, kept, order, limit, after);
    }

    public AlertQuery shelvedOnly(boolean only, Instant at) {
        return new AlertQuery(
                open,
                held,
                new Shelving(only, at),
                handling,
                severity,
                confidence,
                impact,
                operation,
                kept,
                order,
                limit,
                after);
    }

    public AlertQuery handledAs(Set<HandlingState> states) {
        return new AlertQuery(
                open, held, shelving, states, severity, confidence, impact, operation, kept, order, limit, after);
    }

    public AlertQuery ofSeverity(Set<Severity> severities) {
        return new AlertQuery(
                open, held, shelving, handling, severities, confidence, impact, operation, kept, order, limit, after);
    }

    public AlertQuery ofConfidence(Set<Severity> levels) {
        return new AlertQuery(
                open, held, shelving, handling, severity, levels, impact, operation, kept, order, limit, after);
    }

    public AlertQuery ofImpact(Set<Severity> levels) {
        return new AlertQuery(
                open, held, shelving, handling, severity, confidence, levels, operation, kept, order, limit, after);
    }

    public AlertQuery keptTo(String itsOwners) {
        return new AlertQuery(
                open, held, shelving, handling, severity, confidence, impact, itsOwners, kept, order, limit, after);
    }

    /** For whoever may know of what is kept to an operation, or for whoever may not. */
    public AlertQuery seeing(boolean alsoKept) {
        return new AlertQuery(
                open, held, shelving, handling, severity, confidence, impact, operation, alsoKept, order, limit, after);
    }

    public AlertQuery in(Order other) {
        return new AlertQuery(
                open, held, shelving, handling, severity, confidence, impact, operation, kept, other, limit, after);
    }

    public AlertQuery limitedTo(int rows) {
        return new AlertQuery(
                open, held, shelving, handling, severity, confidence, impact, operation, kept, order, rows, after);
    }

    public AlertQuery after(@Nullable Cursor cursor) {
        return new AlertQuery(
                open, held, shelving, handling, severity, confidence, impact, operation, kept, order, limit, cursor);
    }
}
