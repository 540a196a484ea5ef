package org.tamga.detection.keys;

import java.util.Arrays;

/**
 * How alike two name forms are, from 0 to 1: the measure of Jaro with the bonus of Winkler for a common beginning, given
 * at any similarity. It counts code points; half of the matched characters that are out of place are transpositions, and
 * half a one counts. Which of the two names comes first makes no difference.
 */
public final class NameSimilarity {
    private static final double PREFIX_SCALE = 0.1;
    private static final int LONGEST_PREFIX = 4;
    /** What sums of fractions may be off by. */
    private static final double ROUNDING = 1e-9;

    private NameSimilarity() {}

    /** Whether the similarity of two names reaches {@code least}. */
    public static boolean reaches(double least, String one, String other) {
        return one.equals(other) || of(one, other) >= least - ROUNDING;
    }

    public static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        double jaro = jaro(a, b);
        return jaro + PREFIX_SCALE * Math.min(LONGEST_PREFIX, commonPrefix(a, b)) * (1 - jaro);
    }

    private static double jaro(int[] a, int[] b) {
        boolean[] matchedOfB = new boolean[b.length];
        int[] matched = matched(a, b, matchedOfB);
        double matches = matched.length;
        if (matches == 0) {
            return 0;
        }
        double transpositions = outOfPlace(matched, b, matchedOfB) / 2.0;
        return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
    }

    /** The characters of {@code a} that have an equal one near by in {@code b}, each of which serves once. */
    private static int[] matched(int[] a, int[] b, boolean[] matchedOfB) {
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        int[] matched = new int[Math.min(a.length, b.length)];
        int count = 0;
        for (int i = 0; i < a.length; i++) {
            int last = Math.min(b.length - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!matchedOfB[j] && a[i] == b[j]) {
                    matchedOfB[j] = true;
                    matched[count++] = a[i];
                    break;
                }
            }
        }
        return Arrays.copyOf(matched, count);
    }

    private static int outOfPlace(int[] matched, int[] b, boolean[] matchedOfB) {
        int outOfPlace = 0;
        int next = 0;
        for (int j = 0; j < b.length; j++) {
            if (matchedOfB[j] && matched[next++] != b[j]) {
                outOfPlace++;
            }
        }
        return outOfPlace;
    }

    private static int commonPrefix(int[] a, int[] b) {
        int mismatch = Arrays.mismatch(a, b);
        return mismatch < 0 ? a.length : mismatch;
    }
}
