package org.tamga.alerting.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.StringJoiner;
import org.tamga.alerting.json.Json;

/** An alert as the command lists it, from the centre's summary. */
record ListedAlert(ObjectNode summary) {
    /** After evidence, pattern and severity, which alone decide how lines compare. No key in clear: output travels. */
    private static final List<String> REST = List.of(
            "alertId",
            "revision",
            "change",
            "open",
            "handling",
            "handledBy",
            "handledAt",
            "outcome",
            "countries",
            "crossings",
            "firstAt",
            "lastAt",
            "detectedAt",
            "quiet",
            "headline",
            "heldBy");

    static ListedAlert of(JsonNode summary) {
        return new ListedAlert((ObjectNode) summary);
    }

    String text(String field) {
        return summary.path(field).asText("");
    }

    String joined(String field) {
        StringJoiner words = new StringJoiner(" ");
        summary.path(field).forEach(word -> words.add(word.asText()));
        return words.toString();
    }

    /** One line of JSON: {@code evidence} first, so that lines sort by it. */
    String line() {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.set("evidence", summary.path("evidenceIds"));
        line.set("pattern", summary.path("pattern"));
        line.set("severity", summary.path("severity"));
        REST.forEach(field -> line.set(field, summary.path(field)));
        try {
            return Json.MAPPER.writeValueAsString(line);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("An alert has no JSON form", impossible);
        }
    }
}
