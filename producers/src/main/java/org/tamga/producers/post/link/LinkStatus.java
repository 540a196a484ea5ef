package org.tamga.producers.post.link;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the link to the centre stands.
 *
 * @param since when it came to stand so, by this computer's clock
 * @param lastContact when the centre last answered; null if never
 * @param code why it is not up, as a {@link LinkFault} or the centre's reason has it; null if it is up, or not yet known
 * @param cause the same in English, for technicians; null if it is up
 * @param clockOffsetMillis the centre's clock minus this computer's; null before it was measured
 */
public record LinkStatus(
        State state,
        Instant since,
        @Nullable Instant lastContact,
        @Nullable String code,
        @Nullable String cause,
        @Nullable Long clockOffsetMillis) {

    /** What the strip at the top of the page says. */
    public enum State {
        /** Trying for the first time, or again. */
        CONNECTING,
        /** The centre answers. */
        UP,
        /** Nobody answers. */
        DOWN,
        /** The centre answers, but does not take what is sealed with this post's key. */
        REFUSED
    }

    static LinkStatus atStart(Instant now) {
        return new LinkStatus(State.CONNECTING, now, null, null, null, null);
    }

    LinkStatus up(Instant now) {
        return new LinkStatus(State.UP, state == State.UP ? since : now, now, null, null, clockOffsetMillis);
    }

    LinkStatus not(State worse, @Nullable String reason, @Nullable String why, Instant now) {
        return new LinkStatus(worse, state == worse ? since : now, lastContact, reason, why, clockOffsetMillis);
    }

    LinkStatus measured(long offset) {
        return new LinkStatus(state, since, lastContact, code, cause, offset);
    }

    Optional<Long> clockOffset() {
        return Optional.ofNullable(clockOffsetMillis);
    }
}
