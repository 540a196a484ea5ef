package org.tamga.producers.simulation.networks;

/** Plants networks of one kind: so that, by the patterns' text, they must be found, and not more obviously than in life. */
public interface Planter {
    /** The kind's name in the truth, which is mostly that of the pattern it must raise. */
    String kind();

    /** Adds one network's events, and what they must raise, to the scene. */
    void plant(Scene scene);
}
