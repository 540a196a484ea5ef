package org.tamga.producers.post.link;

import java.util.Locale;
import org.tamga.events.UnreachableException;

/** Why the centre is not reached, as far as an officer can do something about it; the page has words for each. */
public enum LinkFault {
    /** No broker of the centre's answers. */
    NO_BROKER,
    /** Brokers answer, the schema registry does not. */
    NO_REGISTRY,
    /** Brokers answer, and lack the centre's topics. */
    NO_TOPICS,
    /** A broker answers, and does not let this post in. */
    REFUSED_ENTRY,
    /** Nobody was asked: address or settings cannot be used. */
    WRONG_SETTINGS,
    /** It was reached, and the connection broke. */
    LOST;

    /** As {@code /api/status} and the page's words have it, for example {@code "no-broker"}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LinkFault of(Throwable failure) {
        if (!(failure instanceof UnreachableException unreachable)) {
            return LOST;
        }
        return switch (unreachable.kind()) {
            case NO_BROKER -> NO_BROKER;
            case NO_REGISTRY -> NO_REGISTRY;
            case NO_TOPICS -> NO_TOPICS;
            case REFUSED -> REFUSED_ENTRY;
            case SETTINGS -> WRONG_SETTINGS;
            case STOPPED -> LOST;
        };
    }
}
