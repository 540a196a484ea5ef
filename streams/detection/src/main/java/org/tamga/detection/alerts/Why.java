package org.tamga.detection.alerts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Why an alert fired with this severity: a reason and the facts behind it, to be put in words by whoever shows it, in
 * the reader's language.
 *
 * @param reason a code in kebab-case, for example {@code "hits-on-both-sides"}
 * @param facts figures, names of places and times (ISO 8601) by name, for example {@code "hits"}; never personal data
 */
public record Why(String reason, Map<String, String> facts) {

    /** The fact that a rule gave the alert another severity: the one that the pattern found. */
    public static final String FOUND_SEVERITY = "found-severity";

    public Why {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** The same, with the severity that the pattern found where the rule gave the alert another. */
    Why ruled(Severity found, Severity given) {
        if (found == given) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(facts);
        more.put(FOUND_SEVERITY, found.name());
        return new Why(reason, more);
    }
}
