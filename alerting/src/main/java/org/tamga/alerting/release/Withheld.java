package org.tamga.alerting.release;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tamga.alerting.alert.Evidence;
import org.tamga.vocabulary.Countries;

/**
 * What a hit's recipient does not get, as far as it is told.
 *
 * @param reports how many pieces of evidence
 * @param holders whom to ask for them, by country
 * @param cuts what of them is cut or coarsened
 */
public record Withheld(int reports, List<Holder> holders, List<Cut> cuts) {
    /** Days are the region's. */
    private static final ZoneOffset REGION = ZoneOffset.ofHours(5);

    /**
     * A country that holds more.
     *
     * @param country ISO 3166-1 alpha-2
     * @param reports how many pieces of evidence
     * @param firstDay of the earliest, at UTC+5
     * @param lastDay of the latest, at UTC+5
     */
    public record Holder(String country, int reports, LocalDate firstDay, LocalDate lastDay) {}

    /** What may be known of a report, in classes. */
    public enum FieldClass {
        WHO,
        WHERE_AND_WHEN,
        HOW_MUCH
    }

    /** What was done to a class. */
    public enum Treatment {
        CUT,
        /** The place to its country, the time to its day. */
        COARSENED
    }

    /** How a class of facts was treated. */
    public record Cut(FieldClass field, Treatment treatment) {}

    /** @param keysWithheld whether there is a key that the recipient is not told */
    static Withheld of(List<Evidence> rest, boolean keysWithheld) {
        Map<String, List<LocalDate>> days = rest.stream()
                .collect(Collectors.groupingBy(
                        piece -> Countries.normalise(piece.country()),
                        TreeMap::new,
                        Collectors.mapping(piece -> day(piece.occurredAt()), Collectors.toList())));
        List<Holder> holders = days.entrySet().stream()
                .map(held -> holder(held.getKey(), held.getValue()))
                .toList();
        return new Withheld(rest.size(), holders, cuts(rest, keysWithheld));
    }

    private static Holder holder(String country, List<LocalDate> days) {
        List<LocalDate> sorted = days.stream().sorted().toList();
        return new Holder(country, sorted.size(), sorted.get(0), sorted.get(sorted.size() - 1));
    }

    private static List<Cut> cuts(List<Evidence> rest, boolean keysWithheld) {
        if (rest.isEmpty()) {
            return List.of();
        }
        List<Cut> cuts = new ArrayList<>();
        if (keysWithheld) {
            cuts.add(new Cut(FieldClass.WHO, Treatment.CUT));
        }
        cuts.add(new Cut(FieldClass.WHERE_AND_WHEN, Treatment.COARSENED));
        cuts.add(new Cut(FieldClass.HOW_MUCH, Treatment.CUT));
        return List.copyOf(cuts);
    }

    private static LocalDate day(Instant time) {
        return time.atOffset(REGION).toLocalDate();
    }
}
