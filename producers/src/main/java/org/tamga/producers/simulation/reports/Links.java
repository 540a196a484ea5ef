package org.tamga.producers.simulation.reports;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tamga.producers.simulation.chance.Dice;

/**
 * The posts' links to the centre. Every link fails now and then for hours, the remote fifth of them often and for up to five
 * days; what was written meanwhile arrives together when it is up again.
 */
public final class Links {
    private static final double REMOTE = 0.2;
    private static final long LONGEST = Duration.ofDays(5).toMillis();
    private static final long HOUR = Duration.ofHours(1).toMillis();
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final long seed;
    private final long start;
    private final boolean fail;
    private final Map<String, Link> links = new HashMap<>();

    /** @param start nothing is written before, in milliseconds */
    public Links(long seed, long start) {
        this(seed, start, true);
    }

    private Links(long seed, long start, boolean fail) {
        this.seed = seed;
        this.start = start;
        this.fail = fail;
    }

    /** Links that never fail: everything arrives as it is written. */
    public static Links up() {
        return new Links(0, 0, false);
    }

    /** When a link is up: {@code writtenAt}, or the end of the failure that it falls into. */
    public long upFrom(String post, long writtenAt) {
        return fail ? links.computeIfAbsent(post, Link::new).upFrom(writtenAt) : writtenAt;
    }

    private final class Link {
        private final Dice dice;
        private final boolean remote;
        private final List<long[]> failures = new ArrayList<>();
        private long known = start;

        Link(String post) {
            dice = Dice.of(seed, "link " + post, 0);
            remote = dice.chance(REMOTE);
        }

        long upFrom(long time) {
            while (known <= time) {
                long from = known + (long) dice.exponential((remote ? 6 : 25) * DAY);
                long length = Math.min(LONGEST, (long) dice.logNormal((remote ? 9 : 3) * HOUR, 1.2));
                failures.add(new long[] {from, from + length});
                known = from + length;
            }
            for (int i = failures.size() - 1; i >= 0 && failures.get(i)[1] > time; i--) {
                if (failures.get(i)[0] <= time) {
                    return failures.get(i)[1];
                }
            }
            return time;
        }
    }
}
