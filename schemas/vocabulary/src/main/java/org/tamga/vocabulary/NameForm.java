package org.tamga.vocabulary;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A person's name without what differs between two scripts and two clerks: upper case Latin letters (transliterated by
 * ICAO Doc 9303 part 3), no patronymic, the parts in alphabetical order.
 */
public final class NameForm {
    private static final Pattern APOSTROPHE = Pattern.compile("['‘’ʻʼ`]");
    private static final Pattern MARK = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTER = Pattern.compile("\\P{L}");
    private static final List<String> PATRONYMICS = List.of("OVICH", "EVICH", "OVNA", "EVNA");
    private static final int NAME_AND_SURNAME = 2;

    private static final Map<Integer, String> LATIN = Map.ofEntries(
            letter('А', "A"),
            letter('Б', "B"),
            letter('В', "V"),
            letter('Г', "G"),
            letter('Д', "D"),
            letter('Е', "E"),
            letter('Ё', "E"),
            letter('Ж', "ZH"),
            letter('З', "Z"),
            letter('И', "I"),
            letter('Й', "I"),
            letter('К', "K"),
            letter('Л', "L"),
            letter('М', "M"),
            letter('Н', "N"),
            letter('О', "O"),
            letter('П', "P"),
            letter('Р', "R"),
            letter('С', "S"),
            letter('Т', "T"),
            letter('У', "U"),
            letter('Ф', "F"),
            letter('Х', "KH"),
            letter('Ц', "TS"),
            letter('Ч', "CH"),
            letter('Ш', "SH"),
            letter('Щ', "SHCH"),
            letter('Ъ', "IE"),
            letter('Ы', "Y"),
            letter('Ь', ""),
            letter('Э', "E"),
            letter('Ю', "IU"),
            letter('Я', "IA"),
            letter('Ә', "A"),
            letter('Ғ', "G"),
            letter('Қ', "Q"),
            letter('Ң', "N"),
            letter('Ө', "O"),
            letter('Ұ', "U"),
            letter('Ү', "U"),
            letter('Һ', "H"),
            letter('І', "I"),
            letter('Ӣ', "I"),
            letter('Ӯ', "U"),
            letter('Ҳ', "H"),
            letter('Ҷ', "J"),
            letter('Ў', "O"));

    private NameForm() {}

    /** Empty if {@code name} has no letters. */
    public static String of(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        upper = isPlain(upper) ? upper : APOSTROPHE.matcher(upper).replaceAll("");
        String latin = isPlain(upper) ? upper : latin(upper);
        String letters = isPlain(latin) ? latin : unmarked(latin);
        List<String> parts = new ArrayList<>();
        for (String part : letters.split(" ")) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        List<String> names = withoutPatronymics(parts);
        Collections.sort(names);
        return String.join(" ", names);
    }

    private static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(letter -> {
            String written = LATIN.get(letter);
            if (written == null) {
                latin.appendCodePoint(letter);
            } else {
                latin.append(written);
            }
        });
        return latin.toString();
    }

    /** Nothing in it decomposes, is a mark or stands between letters but spaces: most names, a million of them an hour. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != ' ' && (letter < 'A' || letter > 'Z')) {
                return false;
            }
        }
        return true;
    }

    private static String unmarked(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return NO_LETTER.matcher(MARK.matcher(decomposed).replaceAll("")).replaceAll(" ");
    }

    private static List<String> withoutPatronymics(List<String> parts) {
        if (parts.size() <= NAME_AND_SURNAME) {
            return parts;
        }
        List<String> rest = new ArrayList<>(parts);
        rest.removeIf(part -> PATRONYMICS.stream().anyMatch(part::endsWith));
        return rest.isEmpty() ? parts : rest;
    }

    private static Map.Entry<Integer, String> letter(char cyrillic, String latin) {
        return entry((int) cyrillic, latin);
    }
}
