package org.tamga.producers.post.link;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Whether the centre takes what is sealed with this post's key. While it does not, one report is sent now and then to see
 * whether it does by now, after pauses that double from five seconds to five minutes.
 */
final class Hold {
    static final Duration FIRST = Duration.ofSeconds(5);
    static final Duration LONGEST = Duration.ofMinutes(5);

    private final LongSupplier nanos;
    private boolean held;
    private boolean probed;
    private Duration pause = FIRST;
    private long since;

    Hold(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The centre has refused the key. What it says of reports sent before that was known says nothing new. */
    synchronized void refused() {
        if (held && probed) {
            pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        }
        if (!held || probed) {
            since = nanos.getAsLong();
        }
        held = true;
        probed = false;
    }

    /** The centre has taken a report. */
    synchronized void taken() {
        held = false;
        probed = false;
        pause = FIRST;
    }

    synchronized boolean isHeld() {
        return held;
    }

    /** Whether it is time to send one report; once true, not again before the pause has passed anew. */
    synchronized boolean mayProbe() {
        if (!held || nanos.getAsLong() - since < pause.toNanos()) {
            return false;
        }
        since = nanos.getAsLong();
        probed = true;
        return true;
    }
}
