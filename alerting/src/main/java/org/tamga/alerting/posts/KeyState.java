package org.tamga.alerting.posts;

/** Whether a post may seal. */
public enum KeyState {
    /** It has a key that holds. */
    HOLDS,
    /** It has keys, and all of them were revoked or replaced. */
    ENDED,
    /** The register has no key of it. */
    NONE
}
