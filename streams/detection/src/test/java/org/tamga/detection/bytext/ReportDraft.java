package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.TreeMap;

/** A line in the making. */
final class ReportDraft {
    private static final DateTimeFormatter TO_THE_MICROSECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'999'XXX");

    private final ObjectNode line = Lines.JSON.createObjectNode();

    private ReportDraft(Chance chance, String type, long time) {
        line.put("type", type).put("eventId", chance.uuid()).put("occurredAt", written(chance, time));
    }

    /** A seizure needs an item. */
    static ReportDraft seizure(Chance chance, long time) {
        return new ReportDraft(chance, "seizure", time);
    }

    /** @param result POSITIVE, NEGATIVE or SIGHTING */
    static ReportDraft identification(Chance chance, long time, String result) {
        ReportDraft draft = new ReportDraft(chance, "identification", time);
        draft.line.put("method", "MANUAL").put("result", result);
        return draft;
    }

    /** A seizure of something or other, or an identification; a hit as often as not. */
    static ReportDraft something(Chance chance, long time) {
        return switch (chance.below(5)) {
            case 0, 1 -> seizure(chance, time).item(chance.of("heroin", "hashish", "unheard-of powder"), "250", "g");
            case 2 -> identification(chance, time, "POSITIVE");
            case 3 -> identification(chance, time, "NEGATIVE");
            default -> identification(chance, time, "SIGHTING");
        };
    }

    ReportDraft at(Map<String, String> place) {
        return with(place);
    }

    /** Fields as they are to be written, always in one order; empty ones are left out. */
    ReportDraft with(Map<String, String> fields) {
        new TreeMap<>(fields).forEach((field, text) -> {
            if (!text.isEmpty()) {
                line.put(field, text);
            }
        });
        return this;
    }

    ReportDraft direction(String direction) {
        return with(Map.of("direction", direction));
    }

    ReportDraft item(String substance, String quantity, String unit) {
        line.withArray("items")
                .addObject()
                .put("substance", substance)
                .put("quantity", new BigDecimal(quantity))
                .put("unit", unit);
        return this;
    }

    /** On a package of another item. */
    ReportDraft marking(String substance, String marking) {
        line.withArray("items")
                .addObject()
                .put("substance", substance)
                .withArray("packages")
                .addObject()
                .put("marking", marking);
        return this;
    }

    /** An item with fields of its own, always in one order. */
    ReportDraft item(Map<String, String> fields, JsonNode profile, String... packageGrams) {
        ObjectNode item = line.withArray("items").addObject();
        new TreeMap<>(fields).forEach(item::put);
        for (String grams : packageGrams) {
            item.withArray("packages").addObject().put("massGrams", new BigDecimal(grams));
        }
        if (!profile.isEmpty()) {
            item.set("profile", profile);
        }
        return this;
    }

    ReportDraft subject(Map<String, String> subject) {
        ArrayNode subjects = line.withArray("subjects");
        ObjectNode written = subjects.addObject();
        new TreeMap<>(subject).forEach(written::put);
        return this;
    }

    ReportDraft retracted() {
        line.put("retracted", true);
        return this;
    }

    ObjectNode line() {
        return line;
    }

    /** In one of the spellings that mean {@code time}: other offsets, digits beyond the millisecond. */
    static String written(Chance chance, long time) {
        Instant instant = Instant.ofEpochMilli(time);
        return switch (chance.below(4)) {
            case 0 -> instant.atOffset(ZoneOffset.ofHours(5)).toString();
            case 1 -> TO_THE_MICROSECOND.format(instant.atOffset(ZoneOffset.ofHoursMinutes(-3, -30)));
            default -> instant.toString();
        };
    }
}
