package org.tamga.vocabulary;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** ISO 3166-1 alpha-2 codes, with XK for Kosovo, and the names that reports use ({@code countries.csv}). */
public final class Countries {
    private static final Set<String> KNOWN =
            Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK")).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> MEMBERS = ordered("AZ", "KZ", "KG", "RU", "TJ", "TM", "UZ");
    private static final Set<String> OBSERVERS = ordered("AF", "PK", "IR");
    private static final Map<String, String> CODES = read();

    private Countries() {}

    /** Whether {@code code}, normalised, is the code of a country. */
    public static boolean isKnown(String code) {
        return KNOWN.contains(normalise(code));
    }

    /** {@code code} without surrounding blanks, in upper case. */
    public static String normalise(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    /** The code of a country by its name; empty for names that name none, such as {@code "Unknown"} or {@code "Other"}. */
    public static Optional<String> codeOfName(String name) {
        return Optional.ofNullable(CODES.get(NormalForm.of(name)));
    }

    /** The member states. */
    public static Set<String> members() {
        return MEMBERS;
    }

    /** The observers where the settings do not say otherwise. */
    public static Set<String> observers() {
        return OBSERVERS;
    }

    private static Set<String> ordered(String... codes) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(codes)));
    }

    private static Map<String, String> read() {
        Map<String, String> codes = new HashMap<>();
        Table.read("countries.csv", "code", "name").rows().forEach(row -> {
            String other = codes.put(NormalForm.of(row.get(1)), row.get(0));
            if (!KNOWN.contains(row.get(0)) || (other != null && !other.equals(row.get(0)))) {
                throw new IllegalStateException("countries.csv: " + row + " is no country, or names " + other + " too");
            }
        });
        return Map.copyOf(codes);
    }
}
