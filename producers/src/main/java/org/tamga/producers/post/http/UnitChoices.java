package org.tamga.producers.post.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tamga.vocabulary.Units;

/** The units that an officer chooses from: each once, in the spelling of his page's language, whichever he began to write. */
final class UnitChoices {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");

    private UnitChoices() {}

    /**
     * A unit, or a thousand of them.
     *
     * @param spelling that is offered; one of {@code spellings}
     */
    record Choice(String spelling, List<String> spellings) {}

    /** @param russian whether the spelling is to be in Cyrillic; no other language has spellings in the table */
    static Stream<Choice> of(boolean russian) {
        Map<Units.Measure, List<String>> spellings = new LinkedHashMap<>();
        Units.spellings()
                .forEach((spelling, measure) -> spellings
                        .computeIfAbsent(measure, each -> new ArrayList<>())
                        .add(spelling));
        return spellings.entrySet().stream()
                .map(unit -> new Choice(
                        russian ? russian(unit.getKey(), unit.getValue()) : english(unit.getKey(), unit.getValue()),
                        List.copyOf(unit.getValue())));
    }

    private static String english(Units.Measure measure, List<String> spellings) {
        return isOne(measure) ? measure.unit().id() : spellings.get(0);
    }

    /** The table has a unit's other names first, such as a bush for a plant, and begins anew with its own. */
    private static String russian(Units.Measure measure, List<String> spellings) {
        int own = Math.max(0, spellings.indexOf(measure.unit().id()));
        return spellings.subList(own, spellings.size()).stream()
                .filter(spelling -> CYRILLIC.matcher(spelling).find())
                .findFirst()
                .orElseGet(() -> english(measure, spellings));
    }

    private static boolean isOne(Units.Measure measure) {
        return measure.count().compareTo(BigDecimal.ONE) == 0;
    }
}
