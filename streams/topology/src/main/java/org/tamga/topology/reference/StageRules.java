package org.tamga.topology.reference;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.rules.Rules;
import org.tamga.events.internal.Reference;

/** The rules by which one task of one stage works: what was broadcast to it, on top of what Tamga comes with. */
public final class StageRules {
    private final Rules standard;
    private Rules rules;
    private @Nullable KeyValueStore<String, Reference> store;

    public StageRules(Rules standard) {
        this.standard = standard;
        this.rules = standard;
    }

    /** Takes up what was put before the last stop. */
    public void load(KeyValueStore<String, Reference> kept) {
        store = kept;
        try (KeyValueIterator<String, Reference> entries = kept.all()) {
            entries.forEachRemaining(entry -> apply(entry.value));
        }
        rules = standard;
    }

    public Rules rules() {
        return rules;
    }

    /** Takes up a record that was judged before, and says what it changes. */
    public Change put(String key, Reference reference) {
        Rules before = rules;
        Objects.requireNonNull(store, "load() comes first").put(key, reference);
        apply(reference);
        rules = standard;
        return new Change(
                !before.byPattern().equals(rules.byPattern()), before.control().differences(rules.control()));
    }

    private void apply(Reference reference) {
        Objects.requireNonNull(reference);
    }

    /**
     * What a record changed.
     *
     * @param isOfPatterns whether every history must be looked at anew
     * @param keys whose histories must be looked at anew
     */
    public record Change(boolean isOfPatterns, List<Key> keys) {
        public Change {
            keys = List.copyOf(keys);
        }
    }
}
