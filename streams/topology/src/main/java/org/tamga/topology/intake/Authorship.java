package org.tamga.topology.intake;

import org.tamga.events.seal.Seal;

/** Whose word a report is. */
public sealed interface Authorship {
    /** A post's own, as its seal proves. */
    record OfPost(Seal seal) implements Authorship {}

    /** Anybody's: it has no seal, and unsealed input is accepted. */
    record OfAnybody() implements Authorship {}

    /** Not to be believed. */
    sealed interface Doubtful extends Authorship {
        Objection objection();
    }

    /** Nobody knows who sent it, so nobody is told. */
    record OfNobody(Objection objection) implements Doubtful {}

    /**
     * It names a post that exists and a key that does not hold. The post is told, though the report need not be its own:
     * the objection speaks of the key, never of what is in the report.
     */
    record UnderBadKey(Seal seal, Objection objection) implements Doubtful {}
}
