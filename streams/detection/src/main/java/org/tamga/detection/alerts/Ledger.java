package org.tamga.detection.alerts;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of one alert id. It can be said by two histories for a while: a corrected plate moves the anchor event
 * from one key's history to another's, the alert keeps its id, and either history may speak first. The alert is open
 * while one of them holds it up, and its revisions count on across both.
 *
 * @param claims the alert as each history holds it up, by the history's name; the one that spoke last comes last and
 *     counts
 * @param last how it was last told; absent before the first time
 */
public record Ledger(Map<String, Alert> claims, @Nullable Standing last) {
    public static final Ledger EMPTY = new Ledger(Map.of(), null);

    public Ledger {
        claims = Collections.unmodifiableMap(new LinkedHashMap<>(claims));
    }

    /**
     * The ledger after {@code change}. What is repeated changes nothing.
     *
     * @param history names the history that speaks, the same each time
     * @param clock the latest event time seen so far
     */
    public Ledger after(String history, AlertChange change, Instant clock) {
        Map<String, Alert> held = new LinkedHashMap<>(claims);
        held.remove(history);
        if (change.kind().isOpen()) {
            held.put(history, change.alert());
        }
        return new Ledger(held, standing(held, change, clock));
    }

    /** What is to be told that {@code former} had not told yet. */
    public Optional<Standing> newsSince(Ledger former) {
        return last == null || last.equals(former.last) ? Optional.empty() : Optional.of(last);
    }

    private @Nullable Standing standing(Map<String, Alert> held, AlertChange change, Instant clock) {
        Alert current = held.values().stream().reduce((earlier, later) -> later).orElse(null);
        if (last == null || !last.isOpen()) {
            return current == null ? last : Standing.opened(current, last);
        }
        if (current == null) {
            return last.closed(change, clock);
        }
        return current.saysTheSameAs(last.alert()) ? last : last.revised(current, clock);
    }
}
