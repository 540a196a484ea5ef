package org.tamga.detection.bytext;

import java.util.List;
import java.util.Map;

/** Things and persons as reports write them, good and bad: few enough to meet again. */
final class Spellings {
    private static final List<Map<String, String>> VEHICLES = List.of(
            vehicle("123 ABC 02", "KZ"),
            vehicle("123авс02", "kz"),
            vehicle("١٢٣-ABC-02", " KZ"),
            vehicle("01 A 777 AA", "UZ"),
            vehicle("01a777aa", "uz "),
            vehicle("01 A 777 AA", "KZ"),
            vehicle("B 7", "KG"),
            vehicle("123 ABC 02", ""));
    private static final List<Map<String, String>> VINS = List.of(
            Map.of("kind", "vehicle", "vin", "WDB9634031L123456"),
            Map.of("kind", "vehicle", "vin", "wdb9634031l-123456", "plate", "A1", "country", "KG"),
            Map.of("kind", "vehicle", "vin", "XTA210990Y2766389", "plate", "123 ABC 02", "country", "KZ"),
            Map.of("kind", "vehicle", "vin", "XTA21099OY2766389"));
    private static final List<Map<String, String>> CONTAINERS = List.of(
            Map.of("kind", "container", "number", "CSQU 305438-3"),
            Map.of("kind", "container", "number", "СSQU3054383"),
            Map.of("kind", "container", "number", "MSKU9070323"),
            Map.of("kind", "container", "number", "CSQU3054384"));
    private static final List<Map<String, String>> DOCUMENTS = List.of(
            Map.of("kind", "document", "number", "n 51261339", "country", "kg"),
            Map.of("kind", "document", "number", "N51261339", "country", "KG"),
            Map.of("kind", "document", "number", "N51261339", "country", "UZ"),
            Map.of("kind", "document", "number", "A123", "country", "UZ"));
    private static final List<Map<String, String>> PHONES = List.of(
            Map.of("kind", "phone", "number", " 00998 90 123-45-67"),
            Map.of("kind", "phone", "number", "+998901234567"),
            Map.of("kind", "phone", "number", "+7 701 555 01 01"),
            Map.of("kind", "phone", "number", "8 701 555 01 01"));
    private static final List<Map<String, String>> DEVICES = List.of(
            Map.of("kind", "device", "imei", "49-015420-323751-8"),
            Map.of("kind", "device", "imei", "490154203237518"),
            Map.of("kind", "device", "imei", "356938035643809"),
            Map.of("kind", "device", "imei", "490154203237519"));

    static final Map<String, List<Map<String, String>>> THINGS = Map.of(
            "vehicle", VEHICLES,
            "vin", VINS,
            "container", CONTAINERS,
            "document", DOCUMENTS,
            "phone", PHONES,
            "device", DEVICES);

    /** Within each group of lines names that are equal, near or just too far; who is near is not always near through. */
    static final List<Map<String, String>> PERSONS = List.of(
            person("Abdullaev Sardor", "1985-05-17"),
            person("Абдуллаев Сардор Рустамович", "1985-05-17"),
            person("Abdulaev Sardor", "1985-05-17"),
            person("Abdulaev Sarder", "1985-05-17"),
            person("ABDULLAEV  SARDOR", "1985-05-18"),
            person("Bo Kim", "1972-01-04"),
            person("Bio Km", "1972-01-04"),
            person("Bion Km", "1972-01-04"),
            person("Aziza Nazarov", "1981-02-28"),
            person("Aiza Nazarov", "1981-02-28"),
            person("Ali Umar", "1981-02-28"),
            person("Али Омар", "1981-02-28"),
            person("Adi Omar", "1981-02-28"),
            person("Gulnora Saidova", "1990-01-01"),
            person("Саидова Гулнора", "1990-01-01"),
            person("Gulnara Saidova", "1990-01-01"),
            person("Oʻtkir Yoʻldoshev", "1979-11-30"),
            person("Yo'ldoshev O`tkir", "1979-11-30"),
            person("Ўткир Йўлдошев", "1979-11-30"),
            person("Karimovna Dilbar", "1979-11-30"),
            person("محمد رحيموف", "1979-11-30"),
            person("12345", "1979-11-30"),
            Map.of("kind", "person", "name", "Abdullaev Sardor"));

    /** The second is near the first and the third, who are not near each other. */
    static final List<List<Map<String, String>>> BRIDGES = List.of(
            List.of(
                    person("Ali Umar", "1981-02-28"),
                    person("Ali Omar", "1981-02-28"),
                    person("Adi Omar", "1981-02-28")),
            List.of(person("Bo Kim", "1972-01-04"), person("Bio Km", "1972-01-04"), person("Bion Km", "1972-01-04")));

    static final List<String> MARKINGS = List.of("777 Star", "777-STAR", "７７７ star", "Lion", "x");

    private Spellings() {}

    private static Map<String, String> vehicle(String plate, String country) {
        return Map.of("kind", "vehicle", "plate", plate, "country", country);
    }

    private static Map<String, String> person(String name, String birthDate) {
        return Map.of("kind", "person", "name", name, "birthDate", birthDate);
    }
}
