package org.tamga.detection.alerts;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Why an alert fired with this severity: a reason and the facts behind it, to be put in words by whoever shows it. */
public record Why(Reason reason, Map<Fact, String> facts) {

    public Why {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }
}
