package org.tamga.alerting.release;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Finding;

/**
 * Where every channel has its decisions from, on the alerts as they stand.
 *
 * @param alerts the alert of an id as it stands
 * @param owners the countries that own an operation; empty if it is not known
 * @param permits all that was permitted beyond the markings and is on record
 */
public record Decisions(
        Recipients recipients,
        Function<String, Optional<Finding>> alerts,
        Function<String, Set<String>> owners,
        Supplier<Set<Permit>> permits) {

    /**
     * For one answer or message: each alert that a channel is made of, and what was permitted, is read once, however many
     * recipients there are, and only if it is needed.
     */
    public Releasability now() {
        Map<String, Optional<Finding>> read = new HashMap<>();
        AtomicReference<@Nullable Set<Permit>> known = new AtomicReference<>();
        return new Releasability(
                recipients,
                id -> read.computeIfAbsent(id, alerts),
                owners,
                () -> Objects.requireNonNull(
                        known.updateAndGet(permitted -> permitted == null ? permits.get() : permitted)),
                false);
    }
}
