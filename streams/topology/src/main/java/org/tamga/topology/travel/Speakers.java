package org.tamga.topology.travel;

/** The kinds of histories that are not of keys, as they are called in alerts. */
final class Speakers {
    static final String PAIR = "pair";

    private Speakers() {}
}
