package org.tamga.producers.simulation.chance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Draws from one stream of chance. Each part of a simulation has a stream of its own, named by seed, part and number, so that
 * a change in one part leaves the others as they were. The generator is L64X128MixRandom; what is computed from its bits is
 * computed here, so that every Java gives the same.
 */
public final class Dice {
    private static final RandomGeneratorFactory<RandomGenerator> GENERATORS =
            RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator bits;

    private Dice(RandomGenerator bits) {
        this.bits = bits;
    }

    /** The stream of {@code part}, number {@code number}, under {@code seed}. */
    public static Dice of(long seed, String part, long number) {
        try {
            byte[] name = (seed + "/" + part + "/" + number).getBytes(StandardCharsets.UTF_8);
            return new Dice(
                    GENERATORS.create(MessageDigest.getInstance("SHA-256").digest(name)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** At least 0, less than 1. */
    public double share() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return share() < probability;
    }

    /** At least 0, less than {@code bound}. */
    public int below(int bound) {
        return (int) (share() * bound);
    }

    /** Both ends are possible. */
    public int between(int least, int most) {
        return least + below(most - least + 1);
    }

    /** At least {@code least}, less than {@code most}; {@code least} if they are equal. */
    public long between(long least, long most) {
        return least + (long) (share() * (most - least));
    }

    public double between(double least, double most) {
        return least + share() * (most - least);
    }

    public <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** Waiting time with this mean. */
    public double exponential(double mean) {
        return -mean * StrictMath.log(1 - share());
    }

    /** @param sigma standard deviation of the logarithm */
    public double logNormal(double median, double sigma) {
        return median * StrictMath.exp(sigma * normal());
    }

    /** How many happen where {@code mean} are expected. */
    public int poisson(double mean) {
        if (mean > 50) {
            return Math.max(0, (int) Math.round(mean + Math.sqrt(mean) * normal()));
        }
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = share(); product > limit; product *= share()) {
            count++;
        }
        return count;
    }

    public String digits(int count) {
        StringBuilder digits = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            digits.append((char) ('0' + below(10)));
        }
        return digits.toString();
    }

    public String letters(String from, int count) {
        StringBuilder letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            letters.append(from.charAt(below(from.length())));
        }
        return letters.toString();
    }

    /** A UUID of version 4. */
    public String uuid() {
        long high = (bits.nextLong() & ~0xF000L) | 0x4000L;
        long low = (bits.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private double normal() {
        double radius = Math.sqrt(-2 * StrictMath.log(1 - share()));
        return radius * StrictMath.cos(2 * Math.PI * share());
    }
}
