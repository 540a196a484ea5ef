package org.tamga.topology;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;

/** Reports for tests, built as their JSON form is. */
final class Reported {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode event = JSON.createObjectNode();

    private Reported(String type, String name, String checkpoint, String at) {
        event.put("type", type)
                .put("eventId", id(name))
                .put("checkpoint", checkpoint)
                .put("occurredAt", at);
    }

    static Reported seizure(String name, String checkpoint, String at) {
        Reported reported = new Reported("seizure", name, checkpoint, at);
        reported.event
                .putArray("items")
                .addObject()
                .put("substance", "heroin")
                .put("quantity", 2)
                .put("unit", "kg");
        return reported;
    }

    static Reported sighting(String name, String checkpoint, String at) {
        Reported reported = new Reported("identification", name, checkpoint, at);
        reported.event.put("method", "ANPR").put("result", "SIGHTING");
        return reported;
    }

    /** An officer's own identification. @param result POSITIVE, NEGATIVE or SIGHTING */
    static Reported identification(String name, String checkpoint, String at, String result) {
        Reported reported = new Reported("identification", name, checkpoint, at);
        reported.event.put("method", "MANUAL").put("result", result);
        return reported;
    }

    /** The same name always gives the same event id. */
    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param code H0 to H3 */
    Reported marked(String tlp, String code) {
        event.putObject("handling")
                .put("tlp", tlp)
                .put("code", code)
                .putArray("releasableTo")
                .add("MEMBERS");
        return this;
    }

    Reported exercise() {
        event.put("exercise", true);
        return this;
    }

    Reported plate(String country, String plate) {
        event.withArray("subjects")
                .addObject()
                .put("kind", "vehicle")
                .put("country", country)
                .put("plate", plate);
        return this;
    }

    /** @param source A, B, C or X */
    Reported graded(String source, int information) {
        event.putObject("evaluation").put("source", source).put("information", information);
        return this;
    }

    Reported country(String country) {
        event.put("country", country);
        return this;
    }

    Reported revision(int number) {
        event.put("revision", number);
        return this;
    }

    /** What a laboratory found in the goods, by compound. */
    Reported measured(String method, Map<String, Double> values) {
        ObjectNode profile =
                ((ObjectNode) event.get("items").get(0)).putObject("profile").put("method", method);
        ObjectNode measured = profile.putObject("values");
        values.forEach(measured::put);
        return this;
    }

    Reported recorded(String at) {
        event.put("recordedAt", at);
        return this;
    }

    Reported kilograms(int quantity) {
        ((ObjectNode) event.get("items").get(0)).put("quantity", quantity);
        return this;
    }

    Reported retracted() {
        event.put("retracted", true);
        return this;
    }

    Reported at(Instant time) {
        event.put("occurredAt", time.toString());
        return this;
    }

    Report report() {
        Reading reading = EventJson.read(event.toString());
        if (reading instanceof Reading.Read read) {
            return read.report();
        }
        throw new IllegalStateException(reading.toString());
    }
}
