package org.tamga.topology.rules;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.rulebook.PatternSetting;

/**
 * An entry of a rule file: what somebody wants, before it has a version.
 *
 * @param at where it stands in the file, for messages
 * @param version that the writer looked at; if given, it must still be the present one
 * @param author if the file says so
 * @param reason if the file says so
 */
record Draft(
        String at,
        @Nullable Integer version,
        @Nullable String author,
        @Nullable String reason,
        Wish wish) {

    sealed interface Wish {}

    /** A pattern is to work so; what the setting does not name is to have its standard value. */
    record Tune(PatternSetting setting) implements Wish {}

    /** A key is to take part in nothing, or to take part again. */
    record Stop(Key key, @Nullable Instant until, boolean remove) implements Wish {}

    /** An operation is to be as described; without a beginning it begins at once, or stays begun. */
    record Operate(
            String id,
            Set<String> owners,
            Set<Key> keys,
            @Nullable Instant from,
            Instant until) implements Wish {}

    /** An operation is over. */
    record End(String id) implements Wish {}

    Draft ofAnyVersion() {
        return new Draft(at, null, author, reason, wish);
    }

    /** Whether it takes back something that must have been put before. */
    boolean takesBack() {
        return wish instanceof End || (wish instanceof Stop stop && stop.remove());
    }
}
