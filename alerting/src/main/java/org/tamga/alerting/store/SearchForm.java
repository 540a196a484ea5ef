package org.tamga.alerting.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Normal forms as the search table holds them: in hexadecimal digits, which every database puts in the same order. */
final class SearchForm {
    private static final HexFormat HEX = HexFormat.of();
    /** Comes after every hexadecimal digit. */
    private static final String AFTER_ALL = "g";

    private SearchForm() {}

    static String of(String form) {
        return HEX.formatHex(form.getBytes(UTF_8));
    }

    /** Where what begins with {@code form} ends. */
    static String after(String form) {
        return of(form) + AFTER_ALL;
    }

    static String read(String stored) {
        return new String(HEX.parseHex(stored), UTF_8);
    }
}
