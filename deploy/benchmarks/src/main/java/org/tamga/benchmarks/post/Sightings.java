package org.tamga.benchmarks.post;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;

/** What a plate camera reports: one vehicle each. */
final class Sightings {
    private Sightings() {}

    /** @param each tells one from another */
    static ObjectNode report(int each, Instant seen) {
        ObjectNode report = JsonNodeFactory.instance
                .objectNode()
                .put("type", "identification")
                .put("eventId", id(each))
                .put("occurredAt", seen.truncatedTo(ChronoUnit.SECONDS).toString())
                .put("method", "ANPR")
                .put("result", "SIGHTING")
                .put("direction", each % 2 == 0 ? "inbound" : "outbound");
        report.withArray("subjects")
                .addObject()
                .put("kind", "vehicle")
                .put("plate", String.format(Locale.ROOT, "%03d %s 02", each % 1_000, letters(each / 1_000)))
                .put("country", "KZ");
        return report;
    }

    static String id(int each) {
        return UUID.nameUUIDFromBytes(("sighting " + each).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String letters(int number) {
        return "" + letter(number / 676) + letter(number / 26) + letter(number);
    }

    private static char letter(int number) {
        return (char) ('A' + number % 26);
    }
}
