package org.tamga.detection.patterns;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.detection.history.Horizon;

/**
 * The settings of all patterns. Immutable; a change is a new object.
 *
 * @param link the rule of each LINK pattern, by its id; all of them, no others
 * @param memory how long observations take part
 */
public record Rules(Map<String, LinkRule> link, Horizon memory) {

    public Rules {
        link = Collections.unmodifiableMap(new TreeMap<>(link));
        Set<String> known = Patterns.LINK.stream().map(LinkPattern::id).collect(Collectors.toSet());
        if (!link.keySet().equals(known)) {
            throw new IllegalArgumentException("link: rules for " + link.keySet() + ", wanted " + known);
        }
    }

    public static Rules defaults() {
        return new Rules(
                Patterns.LINK.stream().collect(Collectors.toMap(LinkPattern::id, LinkPattern::standard)),
                Horizon.DEFAULT);
    }

    /** These rules with another one for {@code pattern}. */
    public Rules with(String pattern, LinkRule rule) {
        Map<String, LinkRule> changed = new TreeMap<>(link);
        changed.put(pattern, rule);
        return new Rules(changed, memory);
    }

    public Rules with(Horizon otherMemory) {
        return new Rules(link, otherMemory);
    }

    /** These rules with no patterns on but {@code ids}, which are turned on. */
    public Rules only(Collection<String> ids) {
        Set<String> unknown = new HashSet<>(ids);
        Patterns.ids().forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("patterns: " + unknown + " not among " + Patterns.ids());
        }
        Map<String, LinkRule> changed = new TreeMap<>();
        link.forEach((id, rule) -> changed.put(id, rule.withEnabled(ids.contains(id))));
        return new Rules(changed, memory);
    }

    LinkRule link(String pattern) {
        LinkRule rule = link.get(pattern);
        if (rule == null) {
            throw new IllegalArgumentException("pattern: " + pattern + " is not among " + link.keySet());
        }
        return rule;
    }
}
