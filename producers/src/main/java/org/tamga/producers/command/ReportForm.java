package org.tamga.producers.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A report as flags say it, put into the JSON form; judged there like any other. Empty flags leave no trace. */
final class ReportForm {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern WITH_COUNTRY = Pattern.compile("([A-Za-z]{2})[\\s:]+(.+)");

    private final ObjectNode report = JSON.createObjectNode();

    ReportForm(String type, String eventId) {
        report.put("type", type.toLowerCase(Locale.ROOT)).put("eventId", eventId);
    }

    boolean isSeizure() {
        return report.path("type").asText().equals("seizure");
    }

    ReportForm with(String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            report.put(field, value);
        }
        return this;
    }

    ReportForm revision(int revision, boolean retracted) {
        report.put("revision", revision).put("retracted", retracted);
        return this;
    }

    ReportForm exercise(boolean exercise) {
        if (exercise) {
            report.put("exercise", true);
        }
        return this;
    }

    ReportForm item(
            String substance,
            @Nullable String quantity,
            @Nullable String unit,
            @Nullable String concealment,
            List<String> markings) {
        ObjectNode item = report.withArray("items").addObject().put("substance", substance);
        put(item, "quantity", quantity);
        put(item, "unit", unit);
        put(item, "concealment", concealment);
        markings.forEach(marking -> item.withArray("packages").addObject().put("marking", marking));
        return this;
    }

    /** {@code "KZ 123ABC02"}: the country, then the plate. The n-th VIN belongs to the n-th plate. */
    ReportForm vehicles(List<String> plates, List<String> vins) {
        for (int i = 0; i < Math.max(plates.size(), vins.size()); i++) {
            ObjectNode vehicle = subject("vehicle");
            if (i < plates.size()) {
                withCountry(vehicle, "plate", plates.get(i));
            }
            if (i < vins.size()) {
                vehicle.put("vin", vins.get(i));
            }
        }
        return this;
    }

    /** {@code "UZ AA1234567"}: the country, then the number or name. */
    ReportForm ofCountry(String kind, String field, List<String> values) {
        values.forEach(value -> withCountry(subject(kind), field, value));
        return this;
    }

    ReportForm subjects(String kind, String field, List<String> values) {
        values.forEach(value -> subject(kind).put(field, value));
        return this;
    }

    /** {@code "Name, 1980-02-01, UZ"}: name, birth date, nationality; the last two may be left out. */
    ReportForm persons(List<String> persons) {
        for (String person : persons) {
            String[] parts = person.split(",", -1);
            ObjectNode subject = subject("person").put("name", parts[0].strip());
            put(subject, "birthDate", parts.length > 1 ? parts[1].strip() : null);
            put(subject, "nationality", parts.length > 2 ? parts[2].strip() : null);
        }
        return this;
    }

    ReportForm releasableTo(List<String> recipients) {
        if (!recipients.isEmpty()) {
            ArrayNode list = report.putObject("handling").putArray("releasableTo");
            recipients.forEach(list::add);
        }
        return this;
    }

    /** One line. */
    String toJson() {
        return report.toString();
    }

    private ObjectNode subject(String kind) {
        return report.withArray("subjects").addObject().put("kind", kind);
    }

    private static void withCountry(ObjectNode subject, String field, String value) {
        Matcher matcher = WITH_COUNTRY.matcher(value.strip());
        if (matcher.matches()) {
            subject.put("country", matcher.group(1).toUpperCase(Locale.ROOT)).put(field, matcher.group(2));
        } else {
            subject.put(field, value);
        }
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            node.put(field, value);
        }
    }
}
