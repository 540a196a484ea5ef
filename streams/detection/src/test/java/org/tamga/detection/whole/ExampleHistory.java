package org.tamga.detection.whole;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tamga.detection.keys.Marking;
import org.tamga.detection.keys.Subject;
import org.tamga.detection.report.Direction;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.Nature;
import org.tamga.detection.report.Place;
import org.tamga.detection.report.Profile;
import org.tamga.detection.report.SeizedItem;
import org.tamga.detection.report.TransportMode;
import org.tamga.vocabulary.CheckpointRegister;
import org.tamga.vocabulary.Countries;
import org.tamga.vocabulary.DrugGroup;
import org.tamga.vocabulary.Quantity;
import org.tamga.vocabulary.Resolution;
import org.tamga.vocabulary.Substances;
import org.tamga.vocabulary.Units;

/** Reads one of the example histories: reports in order of arrival, and the alerts that must be open after them. */
record ExampleHistory(int number) {
    private static final ObjectMapper JSON = new ObjectMapper();

    List<RawReport> reports() {
        return lines("examples/history-" + number + ".ndjson").stream()
                .flatMap(line -> report(parse(line)).stream())
                .toList();
    }

    /** The expected alerts of some patterns, as pattern, severity and evidence; sorted. */
    List<String> alerts(Collection<String> patterns) {
        return lines("examples/history-" + number + ".alerts.ndjson").stream()
                .map(ExampleHistory::parse)
                .filter(alert -> patterns.contains(alert.get("pattern").asText()))
                .map(alert -> alert.get("pattern").asText() + " "
                        + alert.get("severity").asText() + " "
                        + stream(alert.path("evidence")).map(JsonNode::asText).toList())
                .sorted()
                .toList();
    }

    /** What detection makes of a line; empty if its place is neither in the register nor in a country. */
    static Optional<RawReport> report(JsonNode json) {
        Resolution where = CheckpointRegister.bundled()
                .resolve(text(json, "checkpoint"), text(json, "place"), text(json, "country"));
        return place(where)
                .map(place -> new RawReport(
                        text(json, "eventId"),
                        json.path("revision").asInt(1),
                        json.path("retracted").asBoolean(false),
                        OffsetDateTime.parse(text(json, "occurredAt")).toInstant(),
                        OffsetDateTime.parse(text(json, json.has("recordedAt") ? "recordedAt" : "occurredAt"))
                                .toInstant(),
                        json.toString().getBytes(StandardCharsets.UTF_8),
                        event(json, place),
                        things(json)));
    }

    private static Event event(JsonNode json, Place place) {
        Instant time = OffsetDateTime.parse(text(json, "occurredAt")).toInstant();
        return Event.of(text(json, "eventId"), time, nature(json), place)
                .under(text(json, "coverLoad"))
                .going(
                        oneOf(Direction.values(), json, "direction"),
                        oneOf(TransportMode.values(), json, "transportMode"))
                .on(country(json, "departureCountry"), country(json, "destinationCountry"))
                .carrying(stream(json.path("items")).map(ExampleHistory::item).toList());
    }

    /** A quantity of nothing or less says nothing. */
    private static SeizedItem item(JsonNode json) {
        DrugGroup group = Substances.groupOf(text(json, "substance"));
        BigDecimal quantity = json.hasNonNull("quantity") ? json.get("quantity").decimalValue() : null;
        return new SeizedItem(
                group,
                milligrams(quantity, text(json, "unit"), group),
                text(json, "concealment"),
                stream(json.path("packages"))
                        .filter(pack -> pack.hasNonNull("massGrams"))
                        .map(pack -> milligrams(pack.get("massGrams").decimalValue(), "g", group))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                json.hasNonNull("profile") ? profile(json.get("profile")) : null);
    }

    private static Long milligrams(BigDecimal quantity, String unit, DrugGroup group) {
        Quantity mass = Units.milligrams(quantity, unit, group);
        return mass instanceof Quantity.Known known && known.milligrams() > 0 ? known.milligrams() : null;
    }

    /** Values by name, or by position, which counts from 1. */
    private static Profile profile(JsonNode json) {
        Map<String, Double> values = new TreeMap<>();
        json.get("values")
                .fields()
                .forEachRemaining(
                        value -> values.put(value.getKey(), value.getValue().asDouble()));
        for (int i = 0; i < json.get("values").size() && json.get("values").isArray(); i++) {
            values.put(Integer.toString(i + 1), json.get("values").get(i).asDouble());
        }
        return Profile.of(text(json, "method"), values);
    }

    private static <T extends Enum<T>> T oneOf(T[] values, JsonNode json, String field) {
        return Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text(json, field)))
                .findFirst()
                .orElse(null);
    }

    private static String country(JsonNode json, String field) {
        String code = Countries.normalise(json.path(field).asText(""));
        return code.isEmpty() ? null : code;
    }

    private static Optional<Place> place(Resolution where) {
        if (where instanceof Resolution.Resolved resolved) {
            return Optional.of(Place.of(resolved.checkpoint()));
        }
        return where instanceof Resolution.Unresolved unresolved ? Optional.of(Place.of(unresolved)) : Optional.empty();
    }

    private static Nature nature(JsonNode json) {
        if (text(json, "type").equals("seizure")) {
            return Nature.SEIZURE;
        }
        return text(json, "result").equals("POSITIVE") ? Nature.POSITIVE : Nature.SIGHTING;
    }

    private static List<Object> things(JsonNode json) {
        List<Object> things = new ArrayList<>();
        stream(json.path("subjects"))
                .flatMap(subject -> subject(subject).stream())
                .forEach(subject -> things.add(subject));
        for (JsonNode item : json.path("items")) {
            stream(item.path("packages"))
                    .filter(pack -> pack.hasNonNull("marking"))
                    .map(pack -> new Marking(Substances.groupOf(text(item, "substance")), text(pack, "marking")))
                    .forEach(marking -> things.add(marking));
        }
        return things;
    }

    private static Optional<Subject> subject(JsonNode json) {
        return switch (text(json, "kind")) {
            case "vehicle" ->
                Optional.of(new Subject.Vehicle(text(json, "plate"), text(json, "country"), text(json, "vin")));
            case "container" -> Optional.of(new Subject.Container(text(json, "number")));
            case "document" -> Optional.of(new Subject.Document(text(json, "number"), text(json, "country")));
            case "phone" -> Optional.of(new Subject.Phone(text(json, "number")));
            case "device" -> Optional.of(new Subject.Device(text(json, "imei")));
            case "person" -> Optional.of(new Subject.Person(text(json, "name"), text(json, "birthDate")));
            default -> Optional.empty();
        };
    }

    private static String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(String resource) {
        try {
            return Files.readAllLines(Path.of(
                    ExampleHistory.class.getClassLoader().getResource(resource).toURI()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
