package org.tamga.detection.alerts;

import java.util.Locale;

/** Why an alert has its severity, and so what would change it. The words for it are the reader's language's affair. */
public enum Reason {
    /** LINK, HIGH: the hits alone lie in two countries at two crossings. */
    HITS_ON_BOTH_SIDES,
    /** LINK, MEDIUM: only a sighting ties the second country or crossing; a hit there makes it HIGH. */
    SIGHTING_ON_THE_OTHER_SIDE,
    /** linked-marking, HIGH: as many hits as {@link Fact#HIGH_FROM_HITS}, or more. */
    MARKING_OFTEN_FOUND,
    /** linked-marking, MEDIUM: fewer hits than {@link Fact#HIGH_FROM_HITS}; that many make it HIGH. */
    MARKING_FOUND;

    /** The name on the wire and in message catalogues, for example {@code "hits-on-both-sides"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
