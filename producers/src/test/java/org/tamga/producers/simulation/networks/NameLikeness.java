package org.tamga.producers.simulation.networks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Names compared as linked-person does it, from its text. */
final class NameLikeness {
    private static final Map<String, String> ICAO = Arrays.stream(
                    ("А A,Б B,В V,Г G,Д D,Е E,Ё E,Ж ZH,З Z,И I,Й I,К K,Л L,М M,Н N,О O,П P,Р R,С S,Т T,У U,Ф F,Х KH,Ц TS,"
                                    + "Ч CH,Ш SH,Щ SHCH,Ъ IE,Ы Y,Э E,Ю IU,Я IA")
                            .split(","))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));

    private NameLikeness() {}

    static String form(String name) {
        String latin = name.toUpperCase(Locale.ROOT)
                .chars()
                .mapToObj(Character::toString)
                .map(letter -> letter.equals("Ь") ? "" : ICAO.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        return Arrays.stream(latin.replaceAll("[^A-Z]", " ").strip().split(" +"))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** Jaro–Winkler, prefix scale 0.1, prefix up to 4. */
    static double of(String one, String other) {
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        boolean[] takenOfOne = new boolean[one.length()];
        boolean[] takenOfOther = new boolean[other.length()];
        int matched = 0;
        for (int i = 0; i < one.length(); i++) {
            for (int j = Math.max(0, i - window); j <= Math.min(other.length() - 1, i + window); j++) {
                if (!takenOfOther[j] && !takenOfOne[i] && one.charAt(i) == other.charAt(j)) {
                    takenOfOne[i] = true;
                    takenOfOther[j] = true;
                    matched++;
                }
            }
        }
        if (matched == 0) {
            return 0;
        }
        String first = taken(one, takenOfOne);
        String second = taken(other, takenOfOther);
        double outOfPlace = 0;
        int prefix = 0;
        for (int i = 0; i < matched; i++) {
            outOfPlace += first.charAt(i) == second.charAt(i) ? 0 : 1;
        }
        while (prefix < Math.min(4, Math.min(one.length(), other.length()))
                && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        double m = matched;
        double jaro = (m / one.length() + m / other.length() + (m - outOfPlace / 2) / m) / 3;
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static String taken(String text, boolean[] taken) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < taken.length; i++) {
            kept.append(taken[i] ? text.substring(i, i + 1) : "");
        }
        return kept.toString();
    }
}
