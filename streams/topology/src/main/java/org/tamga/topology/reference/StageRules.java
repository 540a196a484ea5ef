package org.tamga.topology.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.Detector;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.Key;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Ruling;
import org.tamga.detection.rules.Rules;
import org.tamga.events.OperationRecord;
import org.tamga.events.RuleRecord;
import org.tamga.events.internal.Reference;
import org.tamga.topology.mapping.RuleMapping;

/** The rules by which one task of one stage works: what it has heard, on top of what Tamga comes with. */
public final class StageRules {
    private final Horizon memory;
    private RuleBook book = RuleBook.STANDARD;
    private Detector detector;
    private @Nullable KeyValueStore<String, Reference> store;

    public StageRules(Horizon memory) {
        this.memory = memory;
        this.detector = new Detector(book.rules(memory));
    }

    /**
     * Takes up what was heard before the last stop, as far as it is sound under the memory of this start.
     *
     * @return what is left out, by record and field, for a log
     */
    public List<String> load(KeyValueStore<String, Reference> kept) {
        store = kept;
        List<String> leftOut = new ArrayList<>();
        try (KeyValueIterator<String, Reference> entries = kept.all()) {
            entries.forEachRemaining(entry ->
                    apply(entry.value).problems().forEach(problem -> leftOut.add(entry.key + " " + problem.field())));
        }
        detector = new Detector(book.rules(memory));
        return leftOut;
    }

    public Rules rules() {
        return detector.rules();
    }

    /** What works by these rules, as they are now. */
    public Detector detector() {
        return detector;
    }

    /** Takes up a record that was judged before, and says what it changes. */
    public Change put(String key, Reference reference) {
        Rules before = rules();
        Objects.requireNonNull(store, "load() comes first").put(key, reference);
        apply(reference);
        Rules after = book.rules(memory);
        detector = new Detector(after);
        return new Change(
                !before.byPattern().equals(after.byPattern()), before.control().differences(after.control()));
    }

    private Ruling apply(Reference reference) {
        Ruling ruling = reference.getRecord() instanceof RuleRecord rule
                ? RuleMapping.apply(book, rule, memory)
                : RuleMapping.apply(book, (OperationRecord) reference.getRecord(), memory);
        book = ruling.book();
        return ruling;
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
