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

    public Why {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
