package org.tamga.producers.post.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tamga.vocabulary.NormalForm;

/**
 * The shapes of number plates of the region, of cars, trucks, trailers, buses and motorcycles, present and still on the
 * road, as the countries' registration rules give them; over the normal form, in which Cyrillic look-alikes are Latin.
 * Diplomatic and military plates are left out: whoever meets one confirms it.
 *
 * <p>For Afghanistan, Iran, Pakistan and China they are as Wikipedia's articles "Vehicle registration plates of …" tell, and
 * wide: their plates have a script of their own, which one officer copies and another writes in Latin letters.
 */
final class PlateShapes {
    private static final Map<String, List<Pattern>> SHAPES = Map.ofEntries(
            of(
                    "KZ",
                    "\\d{3}[A-Z]{2,3}\\d{2}",
                    "\\d{2}[A-Z]{2,3}\\d{2}",
                    "[A-Z]\\d{3}[A-Z]{2,3}",
                    "[A-Z]\\d{4}[A-Z]{2}"),
            of("KG", "\\d{2}(KG)?\\d{3,4}[A-Z]{2,3}", "[A-Z]\\d{4}[A-Z]{1,2}"),
            of("UZ", "\\d{2}[A-Z]\\d{3}[A-Z]{2}", "\\d{5}[A-Z]{3}", "\\d{6}[A-Z]{2}", "\\d{2}[A-Z]{2}\\d{4}"),
            of("TJ", "\\d{4}[A-Z]{2}\\d{2}", "\\d{3}[A-Z]{2}\\d{2}", "\\d{4}[A-Z]{1,2}"),
            of("TM", "[A-Z]{2}\\d{4}[A-Z]{2}", "[A-Z]\\d{4}[A-Z]{2}", "\\d{4}[A-Z]{2,3}"),
            of(
                    "RU",
                    "[ABEKMHOPCTYX]\\d{3}[ABEKMHOPCTYX]{2}\\d{2,3}",
                    "[ABEKMHOPCTYX]{2}\\d{3,4}\\d{2,3}",
                    "\\d{4}[ABEKMHOPCTYX]{2}\\d{2,3}"),
            of("AZ", "\\d{2}[A-Z]{1,2}\\d{3}"),
            // province, up to six digits, class; some have them in the other order
            of("AF", "\\p{L}{1,8}\\d{1,6}\\p{L}{0,8}", "\\d{1,6}\\p{L}{1,8}"),
            // two digits, a letter or its name, three digits, two of the region; motorcycles and free zones have digits
            // alone
            of("IR", "\\d{2}\\p{L}{1,6}\\d{3}(IR|IRAN|ایران)?\\d{2}", "\\d{5,8}"),
            // letters of district and series, year or none, up to four digits
            of("PK", "[A-Z]{1,4}\\d{1,6}"),
            // the province's character, or its name or nothing in Latin; a letter; five or six characters, of which a
            // class may be last
            of("CN", "\\p{IsHan}{1,2}[A-Z][A-Z0-9]{4,6}\\p{IsHan}?", "[A-Z]{1,12}[A-Z0-9]{4,6}\\p{IsHan}?"));

    private PlateShapes() {}

    /** Whether the plate has a shape of its country's; empty for a country whose plates are not known here. */
    static Optional<Boolean> fits(String plate, String country) {
        String norm = NormalForm.of(plate);
        return Optional.ofNullable(SHAPES.get(country))
                .map(shapes ->
                        shapes.stream().anyMatch(shape -> shape.matcher(norm).matches()));
    }

    private static Map.Entry<String, List<Pattern>> of(String country, String... shapes) {
        return Map.entry(country, Arrays.stream(shapes).map(Pattern::compile).toList());
    }
}
