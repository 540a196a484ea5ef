package org.tamga.producers.simulation.region;

import org.tamga.vocabulary.Checkpoint;

/** A way over a border, in one direction: out at one checkpoint, in at the one that faces it. */
public record Passage(Checkpoint out, Checkpoint in) {
    public Passage reversed() {
        return new Passage(in, out);
    }

    public boolean touches(String country) {
        return out.country().equals(country) || in.country().equals(country);
    }
}
