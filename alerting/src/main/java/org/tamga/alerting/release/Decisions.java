package org.tamga.alerting.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tamga.alerting.alert.Finding;

/**
 * Where every channel has its decisions from, on the alerts as they stand.
 *
 * @param alerts the alert of an id as it stands
 * @param owners the countries that own an operation; empty if it is not known
 */
public record Decisions(
        Recipients recipients, Function<String, Optional<Finding>> alerts, Function<String, Set<String>> owners) {

    /** For one answer or message: each alert that a channel is made of is read once, however many recipients there are. */
    public Releasability now() {
        Map<String, Optional<Finding>> read = new HashMap<>();
        return new Releasability(recipients, id -> read.computeIfAbsent(id, alerts), owners);
    }
}
