package org.tamga.producers.post.link;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the centre's clock is ahead of this computer's, as NTP tells it: from the exchange that took the least time
 * there and back, since a broker that answers late after a pause may err by half of that time. Of two exchanges that
 * cannot both be right, the later counts: a clock was set meanwhile. For one thread.
 */
final class ClockOffset {
    /** An exchange that took longer says nothing. */
    static final Duration LONGEST_WAY = Duration.ofSeconds(2);

    private @Nullable Exchange best;

    /**
     * A question and its answer; times in milliseconds since 1970.
     *
     * @param asked by this computer's clock
     * @param answered by the centre's clock
     * @param heard by this computer's clock
     */
    record Exchange(long asked, long answered, long heard) {
        private long way() {
            return heard - asked;
        }

        private long offset() {
            return answered - (asked + heard) / 2;
        }

        private boolean agreesWith(Exchange other) {
            return Math.abs(offset() - other.offset()) <= (way() + other.way()) / 2 + 1;
        }
    }

    /** The offset in milliseconds, this exchange taken in; empty before there was one short enough. */
    Optional<Long> after(Exchange exchange) {
        if (exchange.way() >= 0 && exchange.way() <= LONGEST_WAY.toMillis()) {
            Exchange known = best;
            if (known == null || exchange.way() <= known.way() || !exchange.agreesWith(known)) {
                best = exchange;
            }
        }
        return Optional.ofNullable(best).map(Exchange::offset);
    }
}
