package org.tamga.benchmarks.contestants.flink;

import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import org.tamga.benchmarks.traffic.Passage;

/** A running chain of hits of one vehicle and what was seen of it around them. */
final class Case implements Serializable {
    private static final long serialVersionUID = 1;

    private final String anchor;
    private final long firstHit;
    private final Set<String> countries = new HashSet<>();
    private final Set<String> crossings = new HashSet<>();
    private long lastHit;
    private boolean said;

    Case(Passage firstHit) {
        this.anchor = firstHit.id();
        this.firstHit = firstHit.time();
        this.lastHit = firstHit.time();
    }

    boolean covers(Passage hit) {
        return hit.time() >= firstHit && hit.time() <= lastHit;
    }

    void add(Passage passage) {
        countries.add(passage.country());
        crossings.add(passage.crossing());
        if (passage.hit()) {
            lastHit = Math.max(lastHit, passage.time());
        }
    }

    boolean joinsTwoSides() {
        return countries.size() >= 2 && crossings.size() >= 2;
    }

    String anchor() {
        return anchor;
    }

    boolean isSaid() {
        return said;
    }

    void say() {
        said = true;
    }
}
