package org.tamga.producers.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.producers.post.outbox.NewReport;
import org.tamga.producers.post.outbox.Source;

/** Reports for tests. */
public final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    public static NewReport seizure() {
        return saved(json("seizure"));
    }

    public static NewReport sighting() {
        return saved(json("identification"));
    }

    /** As its sender gives it, without what the post fills in. */
    public static ObjectNode json(String type) {
        ObjectNode report = JSON.createObjectNode()
                .put("type", type)
                .put("eventId", UUID.randomUUID().toString())
                .put("occurredAt", "2026-03-01T10:00:00Z");
        if (type.equals("seizure")) {
            report.withArray("items")
                    .addObject()
                    .put("substance", "heroin")
                    .put("quantity", 2.5)
                    .put("unit", "kg");
        } else {
            report.put("method", "ANPR").put("result", "SIGHTING");
        }
        report.withArray("subjects")
                .addObject()
                .put("kind", "vehicle")
                .put("plate", "123 ABC 02")
                .put("country", "KZ");
        return report;
    }

    private static NewReport saved(ObjectNode json) {
        json.put("checkpoint", "KZ-KORDAY");
        Reading reading = EventJson.read(json.toString());
        Report report = ((Reading.Read) reading).report();
        return new NewReport(report, EventJson.write(report), "", Source.FORM);
    }
}
