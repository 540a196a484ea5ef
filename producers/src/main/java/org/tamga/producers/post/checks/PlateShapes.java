package org.tamga.producers.post.checks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tamga.vocabulary.NormalForm;

/**
 * The shapes of number plates of the region, of cars, trucks, trailers, buses and motorcycles, present and still on the
 * road, as the countries' registration rules give them; over the normal form, in which Cyrillic look-alikes are Latin.
 * Diplomatic and military plates are left out: whoever meets one confirms it.
 */
final class PlateShapes {
    private static final Map<String, List<Pattern>> SHAPES = Map.of(
            "KZ",
                    shapes(
                            "\\d{3}[A-Z]{2,3}\\d{2}",
                            "\\d{2}[A-Z]{2,3}\\d{2}", "[A-Z]\\d{3}[A-Z]{2,3}", "[A-Z]\\d{4}[A-Z]{2}"),
            "KG", shapes("\\d{2}(KG)?\\d{3,4}[A-Z]{2,3}", "[A-Z]\\d{4}[A-Z]{1,2}"),
            "UZ", shapes("\\d{2}[A-Z]\\d{3}[A-Z]{2}", "\\d{5}[A-Z]{3}", "\\d{6}[A-Z]{2}", "\\d{2}[A-Z]{2}\\d{4}"),
            "TJ", shapes("\\d{4}[A-Z]{2}\\d{2}", "\\d{3}[A-Z]{2}\\d{2}", "\\d{4}[A-Z]{1,2}"),
            "TM", shapes("[A-Z]{2}\\d{4}[A-Z]{2}", "[A-Z]\\d{4}[A-Z]{2}", "\\d{4}[A-Z]{2,3}"),
            "RU",
                    shapes(
                            "[ABEKMHOPCTYX]\\d{3}[ABEKMHOPCTYX]{2}\\d{2,3}",
                            "[ABEKMHOPCTYX]{2}\\d{3,4}\\d{2,3}", "\\d{4}[ABEKMHOPCTYX]{2}\\d{2,3}"),
            "AZ", shapes("\\d{2}[A-Z]{1,2}\\d{3}"));

    private PlateShapes() {}

    /** Whether the plate has a shape of its country's; empty for a country whose plates are not known here. */
    static Optional<Boolean> fits(String plate, String country) {
        String norm = NormalForm.of(plate);
        return Optional.ofNullable(SHAPES.get(country))
                .map(shapes ->
                        shapes.stream().anyMatch(shape -> shape.matcher(norm).matches()));
    }

    private static List<Pattern> shapes(String... shapes) {
        return java.util.Arrays.stream(shapes).map(Pattern::compile).toList();
    }
}
