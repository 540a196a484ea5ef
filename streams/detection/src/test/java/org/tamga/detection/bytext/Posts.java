package org.tamga.detection.bytext;

import java.util.List;
import java.util.Map;

/** Places as reports write them. */
final class Posts {
    static final Map<String, String> KORDAY = Map.of("checkpoint", "KZ-KORDAY");
    static final Map<String, String> KORDAY_IN_WORDS = Map.of("place", "кпп «Кордай»", "country", "TJ");
    static final Map<String, String> AK_ZHOL = Map.of("checkpoint", "KG-AK-ZHOL");
    static final Map<String, String> KONYSBAYEV = Map.of("checkpoint", "KZ-B-KONYSBAYEV");
    static final Map<String, String> YALLAMA =
            Map.of("checkpoint", "UZ-YALLAMA", "place", "somewhere", "country", "AF");
    static final Map<String, String> YALLAMA_IN_WORDS = Map.of("checkpoint", "UZ-NO-SUCH", "place", "YALLAMA!");
    static final Map<String, String> TASHKENT_AIRPORT = Map.of("checkpoint", "UZ-TASHKENT-AIRPORT");
    static final Map<String, String> TOKMOK = Map.of("checkpoint", "KG-TOKMOK");

    /** Two checkpoints have this name: the country tells them apart, unless it is a third one. */
    private static final Map<String, String> KARASU = Map.of("place", "Карасу", "country", "kz");

    private static final Map<String, String> ELSEWHERE = Map.of("place", "Karasu", "country", "KZ ");
    private static final Map<String, String> NEITHER_KARASU = Map.of("place", "Karasu", "country", "TJ");

    private static final Map<String, String> MILL = Map.of("place", "old mill", "country", "KZ");
    private static final Map<String, String> MILL_AGAIN = Map.of("checkpoint", "Old-Mill", "country", " kz");
    private static final Map<String, String> MILL_ABROAD = Map.of("place", "OLD MILL", "country", "KG");

    static final List<Map<String, String>> RESOLVED = List.of(
            KORDAY, KORDAY_IN_WORDS, AK_ZHOL, KONYSBAYEV, YALLAMA, YALLAMA_IN_WORDS, TASHKENT_AIRPORT, TOKMOK, KARASU);

    static final List<Map<String, String>> ALL = List.of(
            KORDAY,
            KORDAY_IN_WORDS,
            AK_ZHOL,
            KONYSBAYEV,
            YALLAMA,
            YALLAMA_IN_WORDS,
            TASHKENT_AIRPORT,
            KARASU,
            ELSEWHERE,
            NEITHER_KARASU,
            MILL,
            MILL_AGAIN,
            MILL_ABROAD);

    private Posts() {}
}
