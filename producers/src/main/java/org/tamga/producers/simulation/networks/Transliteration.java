package org.tamga.producers.simulation.networks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Cyrillic to Latin as passports do it: ICAO Doc 9303, part 3, section 6. */
final class Transliteration {
    private static final String SINGLE = "абвгдеёзийклмнопрстуфыэ";
    private static final String SINGLE_LATIN = "ABVGDEEZIIKLMNOPRSTUFYE";
    private static final Map<Character, String> OTHERS = Map.of(
            'ж', "ZH", 'х', "KH", 'ц', "TS", 'ч', "CH", 'ш', "SH", 'щ', "SHCH", 'ъ', "IE", 'ь', "", 'ю', "IU", 'я',
            "IA");

    private Transliteration() {}

    static String latin(String cyrillic) {
        StringBuilder latin = new StringBuilder();
        for (char letter : cyrillic.toLowerCase(Locale.ROOT).toCharArray()) {
            int single = SINGLE.indexOf(letter);
            latin.append(single >= 0 ? String.valueOf(SINGLE_LATIN.charAt(single)) : OTHERS.getOrDefault(letter, " "));
        }
        return latin.toString().strip();
    }

    /** Whether every part of the name begins with the same four letters in both scripts and differs by a letter at most. */
    static boolean isSteady(String passportName, String cyrillicName) {
        String[] one = parts(passportName.toUpperCase(Locale.ROOT));
        String[] other = parts(latin(cyrillicName));
        if (one.length != other.length) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            boolean alike = one[i].length() >= 5
                    && other[i].length() >= 5
                    && one[i].substring(0, 4).equals(other[i].substring(0, 4))
                    && Math.abs(one[i].length() - other[i].length()) <= 1;
            if (!alike) {
                return false;
            }
        }
        return true;
    }

    private static String[] parts(String name) {
        String[] parts = name.split(" ");
        Arrays.sort(parts);
        return parts;
    }
}
