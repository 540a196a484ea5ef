package org.tamga.alerting.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.HandlingState;
import org.tamga.alerting.alert.QueuedAlert;
import org.tamga.alerting.alert.Severity;

/**
 * The queue in numbers.
 *
 * @param open open alerts that nobody has closed, by severity and handling, zeros included; without those that are held
 *     back or shelved
 * @param held open alerts that are held back and that nobody has closed, by severity; none is no entry
 * @param shelved open alerts that are off the queue for a time, by severity; none is no entry
 * @param oldestUnacknowledged the open alert that has waited longest; null if none waits
 */
public record QueueCounts(
        Map<Severity, Map<HandlingState, Long>> open,
        Map<Severity, Long> held,
        Map<Severity, Long> shelved,
        @Nullable QueuedAlert oldestUnacknowledged) {

    public long openOf(Severity severity) {
        return open.getOrDefault(severity, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
