package org.tamga.detection.patterns;

import java.util.List;
import org.tamga.detection.rules.Parameter;

/** What all patterns have: a name and what they can be tuned by. */
public interface Pattern {

    /** The name in rules, alerts and files, for example {@code "linked-vehicle"}. It outlives the process. */
    String id();

    /** What a rule can set, each name once. */
    List<Parameter> parameters();
}
