package org.tamga.producers.post.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tamga.vocabulary.Nearest;

/**
 * A field of a report that a column or a constant can fill, for example {@code subjects[0].plate}.
 *
 * @param text as in the JSON form of events
 */
record FieldPath(String text) implements Comparable<FieldPath> {
    private static final Pattern INDEX = Pattern.compile("\\[\\d{1,2}]");
    private static final Pattern ELEMENT = Pattern.compile("\\[\\d{1,2}]\\.");
    private static final Set<String> COMMON = Set.of(
            "eventId",
            "revision",
            "retracted",
            "checkpoint",
            "place",
            "country",
            "occurredAt",
            "recordedAt",
            "direction",
            "transportMode",
            "departureCountry",
            "destinationCountry",
            "note",
            "exercise",
            "evaluation.source",
            "evaluation.information",
            "handling.releasableTo",
            "handling.tlp",
            "handling.code",
            "subjects[].kind",
            "subjects[].plate",
            "subjects[].country",
            "subjects[].vin",
            "subjects[].make",
            "subjects[].colour",
            "subjects[].number",
            "subjects[].documentType",
            "subjects[].name",
            "subjects[].birthDate",
            "subjects[].nationality",
            "subjects[].imei");
    private static final Set<String> OF_SEIZURE = Set.of(
            "coverLoad",
            "items[].substance",
            "items[].quantity",
            "items[].unit",
            "items[].purity",
            "items[].testLevel",
            "items[].concealment",
            "items[].packages[].count",
            "items[].packages[].massGrams",
            "items[].packages[].marking");
    private static final Set<String> OF_IDENTIFICATION = Set.of("method", "result", "substance", "seizureRef");

    /** What is written into the report for a text of the file. */
    enum Kind {
        TEXT,
        TIME,
        DATE,
        DECIMAL,
        WHOLE,
        FLAG,
        LIST
    }

    /** Empty if reports of that type have no such field. */
    static Optional<FieldPath> of(String text, String type) {
        String general = INDEX.matcher(text).replaceAll("[]");
        boolean known = fields(type).anyMatch(general::equals);
        return known ? Optional.of(new FieldPath(text)) : Optional.empty();
    }

    /** The field that somebody may have meant. */
    static Optional<String> nearest(String text, String type) {
        return Nearest.to(
                text, fields(type).map(field -> field.replace("[]", "[0]")).collect(Collectors.toSet()));
    }

    Kind kind() {
        return switch (name()) {
            case "occurredAt", "recordedAt" -> Kind.TIME;
            case "birthDate" -> Kind.DATE;
            case "quantity", "purity", "massGrams" -> Kind.DECIMAL;
            case "revision", "count", "information" -> Kind.WHOLE;
            case "retracted", "exercise" -> Kind.FLAG;
            case "releasableTo" -> Kind.LIST;
            default -> Kind.TEXT;
        };
    }

    /** The last part. */
    String name() {
        return text.substring(text.lastIndexOf('.') + 1);
    }

    /** What it stands in, empty for the report itself; for example {@code items[0].packages[1]}. */
    String parent() {
        return text.contains(".") ? text.substring(0, text.lastIndexOf('.')) : "";
    }

    /** The elements of lists that it stands in, the outer first. */
    List<String> elements() {
        List<String> elements = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(text);
        while (matcher.find()) {
            elements.add(text.substring(0, matcher.end() - 1));
        }
        return elements;
    }

    @Override
    public int compareTo(FieldPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }

    private static Stream<String> fields(String type) {
        return Stream.concat(COMMON.stream(), (type.equals("seizure") ? OF_SEIZURE : OF_IDENTIFICATION).stream());
    }
}
