package org.tamga.vocabulary;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** The name that somebody meant: the same letters, or two slips of the keyboard away. */
public final class Nearest {
    private static final int MAX_SLIPS = 2;
    private static final int MAX_LENGTH = 40;

    private Nearest() {}

    public static Optional<String> to(String written, Collection<String> names) {
        String bare = bare(written);
        String nearest = null;
        int fewest = Math.min(MAX_SLIPS, bare.length() / 3) + 1;
        for (String name : names) {
            int slips = written.length() > MAX_LENGTH ? fewest : slips(bare, bare(name));
            if (slips < fewest) {
                nearest = name;
                fewest = slips;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String bare(String name) {
        return name.length() > MAX_LENGTH ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Levenshtein's distance. */
    private static int slips(String a, String b) {
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
