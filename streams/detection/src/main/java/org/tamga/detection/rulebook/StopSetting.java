package org.tamga.detection.rulebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.keys.Key;
import org.tamga.detection.rules.Stop;

/**
 * An entry of the stop-list, as put.
 *
 * @param id a UUID in lower case, says nothing of the key
 * @param version 1 or more
 * @param key what takes no part. Personal data
 * @param until the last instant at which it holds; absent for ever
 * @param removed whether the entry is taken back
 */
public record StopSetting(
        String id, int version, Key key, @Nullable Instant until, boolean removed) implements Setting {

    public Stop stop() {
        return new Stop(key, until);
    }

    @Override
    public StopSetting withVersion(int other) {
        return new StopSetting(id, other, key, until, removed);
    }

    /** Names no key. */
    @Override
    public String toString() {
        return "StopSetting[" + id + ", version " + version + "]";
    }
}
