package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** From lines as received to the events that count: what is refused, which revision wins, what is remembered. */
final class EventsByText {
    private EventsByText() {}

    /** The time of the last event among them, whatever became of it; a refused line counts as never received. */
    static Optional<Instant> lastTime(Collection<JsonNode> lines) {
        return lines.stream()
                .filter(line -> place(line).isPresent())
                .map(line -> time(line, "occurredAt"))
                .max(Instant::compareTo);
    }

    /** In order. */
    static List<EventByText> current(Collection<JsonNode> lines, Instant clock) {
        Map<String, JsonNode> winners = new TreeMap<>();
        for (JsonNode line : lines) {
            if (place(line).isPresent()) {
                winners.merge(id(line), line, (a, b) -> wins(b, a) ? b : a);
            }
        }
        return winners.values().stream()
                .filter(line -> !line.path("retracted").asBoolean())
                .map(EventsByText::event)
                .filter(event -> remembered(event, clock))
                .sorted()
                .toList();
    }

    /**
     * "Of several revisions the highest counts; of equal ones a retraction, else the later recordedAt (default:
     * occurredAt), else the smaller Avro encoding." There is no Avro here: the smaller JSON text stands in for it, and
     * histories to compare with must not leave it at that.
     */
    private static boolean wins(JsonNode a, JsonNode b) {
        int revision =
                Integer.compare(a.path("revision").asInt(1), b.path("revision").asInt(1));
        if (revision != 0) {
            return revision > 0;
        }
        if (retracted(a) != retracted(b)) {
            return retracted(a);
        }
        int recorded = recordedAt(a).compareTo(recordedAt(b));
        return recorded != 0 ? recorded > 0 : a.toString().compareTo(b.toString()) < 0;
    }

    /** "Seizures and positive identifications more than 20 years before the clock, and sightings more than 5 years" */
    private static boolean remembered(EventByText event, Instant clock) {
        return !Instant.ofEpochMilli(event.time())
                .atOffset(ZoneOffset.UTC)
                .plusYears(event.hit() ? 20 : 5)
                .toInstant()
                .isBefore(clock);
    }

    private static EventByText event(JsonNode line) {
        boolean seizure = text(line, "type").equals("seizure");
        return new EventByText(
                id(line),
                time(line, "occurredAt").toEpochMilli(),
                seizure,
                seizure || text(line, "result").equals("POSITIVE"),
                place(line).orElseThrow(),
                text(line, "direction"),
                text(line, "transportMode").equals("air"),
                Countries.normalise(text(line, "departureCountry")),
                Countries.normalise(text(line, "destinationCountry")),
                milligrams(line.path("items")),
                KeysByText.of(line),
                persons(line.path("subjects")),
                line);
    }

    /** "each item rounded half up, then summed; a quantity ≤ 0 is unknown", and so is a sum with one unknown in it. */
    private static Map<String, OptionalLong> milligrams(JsonNode items) {
        Map<String, OptionalLong> sums = new TreeMap<>();
        for (JsonNode item : items) {
            DrugGroup group = Substances.groupOf(text(item, "substance"));
            Quantity quantity = Units.milligrams(
                    item.hasNonNull("quantity") ? item.get("quantity").decimalValue() : null,
                    text(item, "unit"),
                    group);
            OptionalLong mass = quantity instanceof Quantity.Known known && known.milligrams() > 0
                    ? OptionalLong.of(known.milligrams())
                    : OptionalLong.empty();
            sums.merge(group.id(), mass, EventsByText::sum);
        }
        sums.remove(DrugGroup.UNKNOWN.id());
        return sums;
    }

    private static OptionalLong sum(OptionalLong a, OptionalLong b) {
        return a.isEmpty() || b.isEmpty() ? OptionalLong.empty() : OptionalLong.of(a.getAsLong() + b.getAsLong());
    }

    private static TreeSet<PersonByText> persons(JsonNode subjects) {
        TreeSet<PersonByText> persons = new TreeSet<>();
        for (JsonNode subject : subjects) {
            String name = PersonName.form(text(subject, "name"));
            if (text(subject, "kind").equals("person") && !name.isEmpty()) {
                try {
                    persons.add(new PersonByText(
                            name, LocalDate.parse(text(subject, "birthDate").strip())));
                } catch (DateTimeParseException e) {
                    // no birth date, no key
                }
            }
        }
        return persons;
    }

    private static Optional<PlaceByText> place(JsonNode line) {
        return PlaceByText.of(text(line, "checkpoint"), text(line, "place"), text(line, "country"));
    }

    private static String id(JsonNode line) {
        return text(line, "eventId").toLowerCase(Locale.ROOT);
    }

    private static boolean retracted(JsonNode line) {
        return line.path("retracted").asBoolean();
    }

    private static Instant recordedAt(JsonNode line) {
        return time(line, line.hasNonNull("recordedAt") ? "recordedAt" : "occurredAt");
    }

    private static Instant time(JsonNode line, String field) {
        return OffsetDateTime.parse(text(line, field)).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asText("");
    }
}
