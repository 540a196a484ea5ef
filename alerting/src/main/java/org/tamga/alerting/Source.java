package org.tamga.alerting;

/** Whose reports the centre takes; every page says so unless it is posts alone. */
public enum Source {
    /** Those that a post has sealed. */
    POSTS,
    /** Those that nobody has sealed too, for development. */
    ANYBODY,
    /** Those of a made-up region, for somebody to try Tamga on. */
    SIMULATION;

    public boolean acceptsUnsealed() {
        return this != POSTS;
    }
}
