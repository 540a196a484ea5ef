package org.tamga.producers.simulation.posts;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tamga.producers.simulation.chance.Dice;

/**
 * How often the posts' links are down and for how long, in the region's time: each post is without a link for this share
 * of the time, in outages between the shortest and the longest, of which short ones are as many as those twice as long.
 *
 * @param share of the time, 0 to 0.95
 */
public record Outages(double share, Duration shortest, Duration longest) {
    /** The links stay up. */
    public static final Outages NONE = new Outages(0, Duration.ofHours(1), Duration.ofHours(1));

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,2}(?:\\.\\d+)?)%:(\\d{1,6})([smhd])\\.\\.(\\d{1,6})([smhd])");

    public Outages {
        if (!(share >= 0 && share <= 0.95)) {
            throw refused(share * 100 + "%", "a share of 0% to 95%");
        }
        if (shortest.isZero() || shortest.isNegative() || longest.compareTo(shortest) < 0) {
            throw refused(shortest + ".." + longest, "the shortest, at least 1s, then the longest");
        }
    }

    /**
     * Reads, for example, {@code 20%:1h..3d}.
     *
     * @throws IllegalArgumentException if it is nothing such
     */
    public static Outages of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw refused(
                    "\"" + text + "\"", "SHARE%:SHORTEST..LONGEST with times in s, m, h or d, for example 20%:1h..3d");
        }
        return new Outages(
                Double.parseDouble(matcher.group(1)) / 100,
                duration(matcher.group(2), matcher.group(3)),
                duration(matcher.group(4), matcher.group(5)));
    }

    /** When the link of one post is down between two times; the same for the same seed. */
    Times of(String post, long seed, Instant from, Instant to) {
        return new Times(Dice.of(seed, "offline " + post, 0), from, to);
    }

    private static Duration duration(String number, String unit) {
        long count = Long.parseLong(number);
        return switch (unit) {
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofDays(count);
        };
    }

    private static IllegalArgumentException refused(String value, String allowed) {
        return new IllegalArgumentException("offline is " + value + ", allowed is " + allowed);
    }

    /** The outages of one post, one after the other. */
    final class Times {
        private final Dice dice;
        private final long end;
        private long begins;
        private long ends;

        private Times(Dice dice, Instant from, Instant to) {
            this.dice = dice;
            this.end = to.toEpochMilli();
            boolean downAtFirst = dice.chance(share);
            begins = downAtFirst ? from.toEpochMilli() : from.toEpochMilli() + up();
            ends = begins + (downAtFirst ? (long) (dice.share() * length()) : length());
        }

        /** When the next outage begins, in milliseconds; nothing after the last. */
        long begins() {
            return share == 0 || begins >= end ? Long.MAX_VALUE : begins;
        }

        /** When it ends. */
        long ends() {
            return ends;
        }

        /** Goes on to the one after it. */
        void next() {
            begins = ends + up();
            ends = begins + length();
        }

        private long up() {
            return share == 0 ? 0 : (long) dice.exponential(mean() * (1 - share) / share);
        }

        private long length() {
            return (long) (shortest.toMillis() * StrictMath.pow(ratio(), dice.share()));
        }

        private double mean() {
            return ratio() == 1
                    ? shortest.toMillis()
                    : (longest.toMillis() - shortest.toMillis()) / StrictMath.log(ratio());
        }

        private double ratio() {
            return (double) longest.toMillis() / shortest.toMillis();
        }
    }
}
