package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.NormalForm;
import org.tamga.vocabulary.Substances;

/** The table "Keys and their normal form", row by row; persons stand in {@link PersonByText}. */
final class KeysByText {
    private static final String ISO_6346 = "0123456789A_BCDEFGHIJK_LMNOPQRSTU_VWXYZ";

    private final SortedMap<String, SortedSet<String>> keys = new TreeMap<>();

    private KeysByText() {}

    /** Normal forms per kind; kinds of which the event has no key are left out. */
    static SortedMap<String, SortedSet<String>> of(JsonNode event) {
        KeysByText keys = new KeysByText();
        event.path("subjects").forEach(keys::subject);
        for (JsonNode item : event.path("items")) {
            DrugGroup group = Substances.groupOf(item.path("substance").asText());
            for (JsonNode pack : item.path("packages")) {
                keys.marking(group, pack.path("marking").asText(""));
            }
        }
        return keys.keys;
    }

    private void subject(JsonNode subject) {
        String number = subject.path("number").asText("");
        String country = Countries.normalise(subject.path("country").asText(""));
        switch (subject.path("kind").asText()) {
            case "vehicle" -> {
                String plate = NormalForm.of(subject.path("plate").asText(""));
                String vin = NormalForm.of(subject.path("vin").asText(""));
                add("vehicle", country + plate, !country.isEmpty() && plate.length() >= 3);
                add("vin", vin, vin.length() == 17 && !vin.matches(".*[IOQ].*"));
            }
            case "container" -> {
                String norm = NormalForm.of(number);
                add("container", norm, norm.matches("[A-Z]{4}[0-9]{7}") && iso6346(norm));
            }
            case "document" -> {
                String norm = NormalForm.of(number);
                add("document", country + norm, !country.isEmpty() && norm.length() >= 5);
            }
            case "phone" -> phone(number.strip());
            case "device" -> {
                String imei = digits(subject.path("imei").asText(""));
                add("device", imei, imei.length() == 15 && luhn(imei));
            }
            default -> {}
        }
    }

    private void marking(DrugGroup group, String text) {
        String norm = NormalForm.of(text);
        add("marking", group.id() + norm, group != DrugGroup.UNKNOWN && norm.length() >= 2);
    }

    private void phone(String number) {
        String international = number.startsWith("00") ? "+" + number.substring(2) : number;
        String digits = digits(international);
        add("phone", "+" + digits, international.startsWith("+") && digits.length() >= 7 && digits.length() <= 15);
    }

    private void add(String kind, String normalForm, boolean isKey) {
        if (isKey) {
            keys.computeIfAbsent(kind, k -> new TreeSet<>()).add(normalForm);
        }
    }

    /** Decimal digits of any script, by value; a superscript is none. */
    private static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.codePoints().filter(Character::isDigit).forEach(digit -> digits.append(Character.digit(digit, 10)));
        return digits.toString();
    }

    /** Letters count from 10 on, passing over the multiples of 11; the i-th character weighs 2 to the power of i. */
    private static boolean iso6346(String container) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += ISO_6346.indexOf(container.charAt(i)) << i;
        }
        return sum % 11 % 10 == container.charAt(10) - '0';
    }

    /** From the right, every second digit doubled; the digits of all must add up to a multiple of ten. */
    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 1 ? 2 * digit : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
