package org.tamga.producers.post.checks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tamga.vocabulary.CheckDigits;

/**
 * The machine-readable zone of a travel document: TD1 (identity cards, three lines of 30), TD2 (two of 36) and TD3
 * (passports, two of 44), as ICAO 9303 parts 4 to 6 lay them out, and of a visa as part 7 does: MRV-A (two of 44) and MRV-B
 * (two of 36). Blanks and line breaks may be anywhere, as scanners send them.
 *
 * @param format TD1, TD2, TD3, MRV-A or MRV-B
 * @param documentType passport, identity-card, visa or other
 * @param country who issued it, ISO 3166-1 alpha-2; as written where ISO has none
 * @param number the document's
 * @param name surname, then given names
 * @param birthDate null if it is no date
 * @param wrong names of the fields whose check digit is wrong, in order: documentNumber, birthDate, expiryDate, composite;
 *     a visa has no composite one
 */
public record Mrz(
        String format,
        String documentType,
        String country,
        String number,
        String name,
        @Nullable LocalDate birthDate,
        String nationality,
        List<String> wrong) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Z0-9<]+");
    private static final Map<String, String> ALPHA_2 = alpha2();

    /** Reads a zone. Empty if it has not the length or the characters of one. */
    public static Optional<Mrz> read(String text, LocalDate today) {
        String zone = text.toUpperCase(Locale.ROOT).replaceAll("\\s+", "");
        if (!ALLOWED.matcher(zone).matches()) {
            return Optional.empty();
        }
        boolean isVisa = zone.startsWith("V");
        return switch (zone.length()) {
            case 88 -> Optional.of(isVisa ? visa("MRV-A", zone, 44, today) : twoLines("TD3", zone, 44, today));
            case 72 -> Optional.of(isVisa ? visa("MRV-B", zone, 36, today) : twoLines("TD2", zone, 36, today));
            case 90 -> Optional.of(threeLines(zone, today));
            default -> Optional.empty();
        };
    }

    private static Mrz twoLines(String format, String zone, int width, LocalDate today) {
        String second = zone.substring(width);
        List<String> wrong = new ArrayList<>();
        String optional =
                second.substring(28, format.equals("TD2") ? width - 1 : 28); // a passport's number is never longer
        String number = longNumber(second.substring(0, 10), optional);
        check("documentNumber", number, numberDigit(second.substring(0, 10), optional), wrong);
        dates(second, wrong);
        check(
                "composite",
                second.substring(0, 10) + second.substring(13, 20) + second.substring(21, width - 1),
                second.charAt(width - 1),
                wrong);
        return ofTwoLines(format, type(zone.charAt(0)), number, zone, today, wrong);
    }

    /** What stands behind the date of expiry is the issuer's own, to the end of the line (part 7, 4.2 and 5.2). */
    private static Mrz visa(String format, String zone, int width, LocalDate today) {
        String second = zone.substring(width);
        List<String> wrong = new ArrayList<>();
        String number = second.substring(0, 9);
        check("documentNumber", number, second.charAt(9), wrong);
        dates(second, wrong);
        return ofTwoLines(format, "visa", number, zone, today, wrong);
    }

    private static void dates(String second, List<String> wrong) {
        check("birthDate", second.substring(13, 19), second.charAt(19), wrong);
        check("expiryDate", second.substring(21, 27), second.charAt(27), wrong);
    }

    private static Mrz ofTwoLines(
            String format, String type, String number, String zone, LocalDate today, List<String> wrong) {
        int width = zone.length() / 2;
        String second = zone.substring(width);
        return new Mrz(
                format,
                type,
                country(zone.substring(2, 5)),
                plain(number),
                name(zone.substring(5, width)),
                birth(second.substring(13, 19), today),
                country(second.substring(10, 13)),
                List.copyOf(wrong));
    }

    private static Mrz threeLines(String zone, LocalDate today) {
        String first = zone.substring(0, 30);
        String second = zone.substring(30, 60);
        List<String> wrong = new ArrayList<>();
        String number = longNumber(first.substring(5, 15), first.substring(15));
        check("documentNumber", number, numberDigit(first.substring(5, 15), first.substring(15)), wrong);
        check("birthDate", second.substring(0, 6), second.charAt(6), wrong);
        check("expiryDate", second.substring(8, 14), second.charAt(14), wrong);
        check(
                "composite",
                first.substring(5) + second.substring(0, 7) + second.substring(8, 15) + second.substring(18, 29),
                second.charAt(29),
                wrong);
        return new Mrz(
                "TD1",
                type(zone.charAt(0)),
                country(first.substring(2, 5)),
                plain(number),
                name(zone.substring(60)),
                birth(second.substring(0, 6), today),
                country(second.substring(15, 18)),
                List.copyOf(wrong));
    }

    /**
     * A number longer than nine characters goes on in the optional data, its check digit after it (parts 5 and 6, 4.2.2).
     *
     * @param field nine characters and the check digit, or {@code <} where the number goes on
     */
    private static String longNumber(String field, String optional) {
        String rest = rest(field, optional);
        return rest.isEmpty() ? field.substring(0, 9) : field.substring(0, 9) + rest.substring(0, rest.length() - 1);
    }

    private static char numberDigit(String field, String optional) {
        String rest = rest(field, optional);
        return rest.isEmpty() ? field.charAt(9) : rest.charAt(rest.length() - 1);
    }

    /** What is left of the number, with its check digit; empty if it is no longer than its field. */
    private static String rest(String field, String optional) {
        String rest = optional.replaceFirst("<.*", "");
        return field.charAt(9) == '<' && rest.length() > 1 ? rest : "";
    }

    private static void check(String field, String digits, char check, List<String> wrong) {
        int given = check == '<' ? 0 : check - '0';
        if (CheckDigits.icao9303(digits) != given) {
            wrong.add(field);
        }
    }

    private static String type(char code) {
        return switch (code) {
            case 'P' -> "passport";
            case 'I', 'A', 'C' -> "identity-card";
            default -> "other";
        };
    }

    private static String name(String field) {
        return String.join(
                " ",
                Arrays.stream(field.split("<+")).filter(part -> !part.isEmpty()).toList());
    }

    private static String plain(String field) {
        return field.replace("<", "");
    }

    private static @Nullable LocalDate birth(String yymmdd, LocalDate today) {
        try {
            int year = Integer.parseInt(yymmdd.substring(0, 2)) + today.getYear() / 100 * 100;
            int month = Integer.parseInt(yymmdd.substring(2, 4));
            LocalDate born = LocalDate.of(year, month, Integer.parseInt(yymmdd.substring(4)));
            return born.isAfter(today) ? born.minusYears(100) : born;
        } catch (DateTimeException | NumberFormatException unknown) {
            return null;
        }
    }

    private static String country(String alpha3) {
        String code = plain(alpha3);
        return ALPHA_2.getOrDefault(code, code);
    }

    private static Map<String, String> alpha2() {
        Map<String, String> codes = new java.util.HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale("", code).getISO3Country(), code);
        }
        codes.put("D", "DE"); // Germany's documents have one letter
        return Map.copyOf(codes);
    }
}
