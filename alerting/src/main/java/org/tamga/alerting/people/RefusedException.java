package org.tamga.alerting.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Ends what was asked for, with the reason. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal why;
    private final @Nullable Instant until;

    public RefusedException(Refusal why) {
        this(why, null);
    }

    /** @param until when it is worth another try; null if that is not a matter of time */
    RefusedException(Refusal why, @Nullable Instant until) {
        super(why.words(), null, false, false);
        this.why = why;
        this.until = until;
    }

    public Refusal why() {
        return why;
    }

    public @Nullable Instant until() {
        return until;
    }
}
