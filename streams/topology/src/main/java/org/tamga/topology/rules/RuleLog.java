package org.tamga.topology.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.detection.rulebook.Setting;
import org.tamga.topology.mapping.Provenance;

/**
 * Everything that lies on the topics of rules and operations.
 *
 * @param book what counts now
 * @param puts every version that was put and is sound, in order of time
 * @param leftOut what no Tamga of this version takes, with the reason; names no key
 */
record RuleLog(RuleBook book, List<Put> puts, List<String> leftOut) {

    RuleLog {
        List<Put> ordered = new ArrayList<>(puts);
        ordered.sort(Comparator.comparing((Put put) -> put.provenance().putAt())
                .thenComparing(put -> put.setting().id())
                .thenComparing(put -> put.setting().version()));
        puts = List.copyOf(ordered);
        leftOut = List.copyOf(leftOut);
    }

    record Put(Setting setting, Provenance provenance) {}

    /** The version before this one, as far as it is still there. */
    Optional<Setting> before(Setting setting) {
        return puts.stream()
                .map(Put::setting)
                .filter(other -> other.getClass() == setting.getClass()
                        && other.id().equals(setting.id())
                        && other.version() < setting.version())
                .max(Comparator.comparingInt(Setting::version));
    }

    /** Who put {@code setting}, in this version. */
    Optional<Provenance> provenance(Setting setting) {
        return puts.stream()
                .filter(put -> put.setting().equals(setting))
                .map(Put::provenance)
                .reduce((one, later) -> later);
    }
}
