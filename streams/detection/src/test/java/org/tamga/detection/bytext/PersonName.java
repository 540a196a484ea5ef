package org.tamga.detection.bytext;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** "Name form: NFKC, upper case, apostrophes deleted; Cyrillic to Latin by ICAO Doc 9303 …" */
final class PersonName {
    private static final String ICAO_9303 = "А A, Б B, В V, Г G, Д D, Е E, Ё E, Ж ZH, З Z, И I, Й I, К K, Л L, М M, "
            + "Н N, О O, П P, Р R, С S, Т T, У U, Ф F, Х KH, Ц TS, Ч CH, Ш SH, Щ SHCH, Ъ IE, Ы Y, Ь , Э E, Ю IU, Я IA, "
            + "Ә A, Ғ G, Қ Q, Ң N, Ө O, Ұ U, Ү U, Һ H, І I, Ӣ I, Ӯ U, Ҳ H, Ҷ J, Ў O";
    private static final Map<String, String> LATIN = new HashMap<>();

    static {
        for (String pair : ICAO_9303.split(", ")) {
            LATIN.put(pair.substring(0, 1), pair.substring(2));
        }
    }

    private PersonName() {}

    /** Empty if there is no letter in it. */
    static String form(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("['‘’ʻʼ`]", "");
        StringBuilder latin = new StringBuilder();
        upper.codePoints().mapToObj(Character::toString).forEach(c -> latin.append(LATIN.getOrDefault(c, c)));
        String letters = Normalizer.normalize(latin, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}]", " ")
                .strip();
        return letters.isEmpty() ? "" : String.join(" ", withoutPatronymics(List.of(letters.split(" +"))));
    }

    /** "of three tokens or more those ending in OVICH, EVICH, OVNA, EVNA are dropped unless nothing would remain" */
    private static List<String> withoutPatronymics(List<String> tokens) {
        List<String> kept = new ArrayList<>(tokens);
        if (tokens.size() >= 3) {
            kept.removeIf(token -> token.matches(".*(OVICH|EVICH|OVNA|EVNA)"));
        }
        return (kept.isEmpty() ? tokens : kept).stream().sorted().toList();
    }
}
