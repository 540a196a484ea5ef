package org.tamga.benchmarks.centre;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.tamga.alerting.alert.Key;

/**
 * Something or somebody that alerts are about, made up from a number: the same number is the same thing.
 *
 * @param key as detection has it
 * @param written as an officer typed it
 */
record Thing(Key key, String written) {
    private static final List<String> COUNTRIES = List.of("KZ", "KG", "UZ", "TJ", "TM", "RU", "AZ");
    private static final List<String> SURNAMES = List.of(
            "IVANOV",
            "KARIMOV",
            "NAZAROV",
            "ABDULLAEV",
            "SADYKOV",
            "RAKHIMOV",
            "YUSUPOV",
            "MAMEDOV",
            "TOKTOGULOV",
            "ISMAILOV",
            "KHAMIDOV",
            "OSMONOV",
            "PETROV",
            "ALIEV",
            "SULTANOV",
            "BEKOV");
    private static final List<String> NAMES = List.of(
            "AIBEK",
            "TIMUR",
            "RUSTAM",
            "FARKHOD",
            "MARAT",
            "ELENA",
            "GULNARA",
            "DINARA",
            "OLEG",
            "SERGEI",
            "AZIZ",
            "BAKHTIYOR",
            "NURLAN",
            "SHAVKAT",
            "ZARINA",
            "MADINA");

    /** @param kind vehicle, document, phone or person */
    static Thing of(String kind, int number) {
        Random chance = new Random(31L * number + kind.hashCode());
        String country = COUNTRIES.get(chance.nextInt(COUNTRIES.size()));
        return switch (kind) {
            case "vehicle" -> vehicle(country, chance);
            case "document" -> document(country, chance);
            case "phone" -> phone(chance);
            case "person" -> person(chance);
            default -> throw new IllegalArgumentException("kind is " + kind);
        };
    }

    private static Thing vehicle(String country, Random chance) {
        String digits = String.format(Locale.ROOT, "%03d", chance.nextInt(1_000));
        String letters = letters(3, chance);
        String region = String.format(Locale.ROOT, "%02d", 1 + chance.nextInt(18));
        return thing("vehicle", country + digits + letters + region, digits + " " + letters + " " + region);
    }

    private static Thing document(String country, Random chance) {
        String number = letters(1, chance) + (10_000_000 + chance.nextInt(90_000_000));
        return thing("document", country + number, number);
    }

    private static Thing phone(Random chance) {
        int number = 1_000_000 + chance.nextInt(9_000_000);
        return thing("phone", "+99890" + number, "+998 90 " + number);
    }

    private static Thing person(Random chance) {
        String surname = SURNAMES.get(chance.nextInt(SURNAMES.size()));
        String name = NAMES.get(chance.nextInt(NAMES.size()));
        String born = String.format(
                Locale.ROOT, "%d-%02d-%02d", 1950 + chance.nextInt(55), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
        String form = name.compareTo(surname) < 0 ? name + " " + surname : surname + " " + name;
        return thing("person", form + "|" + born, surname + " " + name);
    }

    private static Thing thing(String kind, String form, String written) {
        return new Thing(new Key(kind, Past.id(kind + form).replace("-", ""), form), written);
    }

    private static String letters(int count, Random chance) {
        StringBuilder letters = new StringBuilder();
        for (int each = 0; each < count; each++) {
            letters.append((char) ('A' + chance.nextInt(26)));
        }
        return letters.toString();
    }
}
