package org.tamga.detection.bytext;

/**
 * "equal names 1; window max(0, ⌊max length / 2⌋ − 1), lengths in code points, transpositions = half the matched
 * characters out of place, not rounded, prefix scale 0.1, prefix ≤ 4, no boost threshold"
 */
final class JaroWinklerByText {
    private JaroWinklerByText() {}

    static double similarity(String first, String second) {
        if (first.equals(second)) {
            return 1;
        }
        int[] a = first.codePoints().toArray();
        int[] b = second.codePoints().toArray();
        double jaro = jaro(a, b);
        return jaro + commonPrefix(a, b) * 0.1 * (1 - jaro);
    }

    private static double jaro(int[] a, int[] b) {
        int window = Math.max(0, Math.max(a.length, b.length) / 2 - 1);
        boolean[] matchedInA = new boolean[a.length];
        boolean[] matchedInB = new boolean[b.length];
        double matches = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = Math.max(0, i - window); j <= Math.min(b.length - 1, i + window); j++) {
                if (!matchedInA[i] && !matchedInB[j] && a[i] == b[j]) {
                    matchedInA[i] = true;
                    matchedInB[j] = true;
                    matches++;
                }
            }
        }
        double transpositions = outOfPlace(a, matchedInA, b, matchedInB) / 2.0;
        return matches == 0 ? 0 : (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
    }

    private static int outOfPlace(int[] a, boolean[] matchedInA, int[] b, boolean[] matchedInB) {
        int outOfPlace = 0;
        int j = 0;
        for (int i = 0; i < a.length; i++) {
            if (matchedInA[i]) {
                while (!matchedInB[j]) {
                    j++;
                }
                outOfPlace += a[i] == b[j++] ? 0 : 1;
            }
        }
        return outOfPlace;
    }

    private static int commonPrefix(int[] a, int[] b) {
        int prefix = 0;
        while (prefix < Math.min(4, Math.min(a.length, b.length)) && a[prefix] == b[prefix]) {
            prefix++;
        }
        return prefix;
    }
}
