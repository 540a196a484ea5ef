package org.tamga.detection.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.detection.history.History;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.history.TakingPart;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;
import org.tamga.detection.patterns.TravellingTogether;
import org.tamga.detection.report.Observation;
import org.tamga.detection.travel.Meeting;

/**
 * The settings of all patterns, and what takes no part. Immutable; a change is a new object.
 *
 * @param byPattern the rule of each pattern, by its id; all of them, no others
 * @param control stop-lists and operations
 * @param memory how long observations take part
 */
public record Rules(Map<String, Rule> byPattern, Control control, Horizon memory) {

    public Rules {
        // in order for whoever lists them, and found by hash: every observation asks for those of all patterns of its
        // kind
        byPattern = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(byPattern)));
        if (!byPattern.keySet().equals(new TreeSet<>(Patterns.ids()))) {
            throw new IllegalArgumentException(
                    "rules: are for " + byPattern.keySet() + ", wanted are " + Patterns.ids());
        }
    }

    public static Rules defaults() {
        Map<String, Rule> rules = new TreeMap<>();
        Patterns.all().forEach(pattern -> rules.put(pattern.id(), standard(pattern)));
        return new Rules(rules, Control.NONE, Horizon.DEFAULT);
    }

    /** The rule that a pattern comes with. */
    public static Rule standard(Pattern pattern) {
        Map<String, String> parameters = new HashMap<>();
        pattern.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter.standard()));
        return new Rule(pattern.id(), 1, true, null, parameters);
    }

    public Rule of(Pattern pattern) {
        return of(pattern.id());
    }

    public Rule of(String pattern) {
        Rule rule = byPattern.get(pattern);
        if (rule == null) {
            throw new IllegalArgumentException("pattern: " + pattern + " is not among " + byPattern.keySet());
        }
        return rule;
    }

    /** These rules with another one for its pattern. */
    public Rules with(Rule rule) {
        Map<String, Rule> changed = new TreeMap<>(byPattern);
        changed.put(rule.pattern(), rule);
        return new Rules(changed, control, memory);
    }

    public Rules with(Control otherControl) {
        return new Rules(byPattern, otherControl, memory);
    }

    public Rules with(Horizon otherMemory) {
        return new Rules(byPattern, control, otherMemory);
    }

    /** These rules with no patterns on but {@code ids}, which are turned on. */
    public Rules only(Collection<String> ids) {
        TreeSet<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(byPattern.keySet());
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("patterns: " + unknown + " not among " + byPattern.keySet());
        }
        Map<String, Rule> changed = new TreeMap<>();
        byPattern.forEach((id, rule) -> changed.put(id, rule.withEnabled(ids.contains(id))));
        return new Rules(changed, control, memory);
    }

    /** {@code history} without what memory has let go and what is on a stop-list. */
    public History takingPart(History history, Instant clock) {
        return new TakingPart(history, observation -> takesPart(observation, clock));
    }

    public boolean takesPart(Observation observation, Instant clock) {
        return memory.holds(observation, clock) && !isStopped(observation, clock);
    }

    /** Whether what was observed is on a stop-list. */
    public boolean isStopped(Observation observation, Instant clock) {
        return !control.stops().isEmpty() && control.isStopped(observation.identity(), clock);
    }

    /** Whether vehicles are compared with each other at all. */
    public boolean pairsVehicles() {
        return of(TravellingTogether.ID).enabled();
    }

    /** The longest gap between two observations of a vehicle that can be part of one chain of travelling together. */
    public Duration travelGap() {
        return of(TravellingTogether.ID).duration(TravellingTogether.GAP).plus(Meeting.WIDEST);
    }

    /** Where a day of travelling together begins. */
    public ZoneOffset travelDay() {
        return ZoneOffset.ofHours(of(TravellingTogether.ID).count(TravellingTogether.DAY_OFFSET));
    }

    /** The longest time between two vehicles that count as together. */
    public Duration travelApart() {
        return of(TravellingTogether.ID).duration(TravellingTogether.APART);
    }
}
