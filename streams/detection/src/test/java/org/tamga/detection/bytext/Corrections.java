package org.tamga.detection.bytext;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What becomes of reports: corrected into something else, retracted, sent again, refused. Two revisions of an event are
 * never left to their encoding to decide.
 */
final class Corrections {
    private Corrections() {}

    /** @return every revision of every report, in no order that means anything */
    static List<ObjectNode> of(Chance chance, List<ObjectNode> reports) {
        List<ObjectNode> lines = new ArrayList<>();
        for (ObjectNode report : reports) {
            ObjectNode other = chance.any(reports).deepCopy();
            other.set("eventId", report.get("eventId"));
            switch (chance.below(24)) {
                case 0 -> lines.addAll(List.of(revision(other, 1), revision(report, 2)));
                case 1 -> lines.addAll(List.of(revision(other, 3), revision(report, 7), upperCase(report)));
                case 2 -> lines.addAll(List.of(revision(report, 2), retraction(other, 1)));
                case 3 -> lines.addAll(List.of(report, retraction(other, 1)));
                case 4 -> lines.addAll(List.of(revision(report, 2), retraction(report, 3), upperCase(other)));
                case 5 -> lines.addAll(recordedLater(chance, report, other));
                case 6 -> lines.addAll(List.of(report, refused(report)));
                case 7 -> lines.addAll(List.of(upperCase(report), report));
                case 8, 9 -> lines.addAll(List.of(revision(report, 2), oneThingElse(chance, report, other)));
                default -> lines.add(report);
            }
        }
        return lines;
    }

    /** As it was before one thing was corrected: its place, its direction, what it names, when it was. */
    private static ObjectNode oneThingElse(Chance chance, ObjectNode report, ObjectNode other) {
        ObjectNode before = revision(report, 1);
        List<String> fields = chance.of(
                List.of("checkpoint", "place", "country"),
                List.of("direction"),
                List.of("subjects"),
                List.of("occurredAt"));
        before.remove(fields);
        fields.stream().filter(other::hasNonNull).forEach(field -> before.set(field, other.get(field)));
        return before;
    }

    /** Both of one revision: the one with the later record counts, whatever is recorded where nothing is said. */
    private static List<ObjectNode> recordedLater(Chance chance, ObjectNode winner, ObjectNode loser) {
        if (chance.oneIn(2)) {
            long occurred = OffsetDateTime.parse(winner.get("occurredAt").asText())
                    .toInstant()
                    .toEpochMilli();
            loser.put("recordedAt", ReportDraft.written(chance, occurred - 1));
            return List.of(winner, loser);
        }
        ObjectNode recorded = winner.deepCopy();
        recorded.put("recordedAt", "2019-03-01T10:00:00.001+05:00");
        loser.put("recordedAt", "2019-03-01T05:00:00.0009Z");
        return List.of(recorded, loser);
    }

    private static ObjectNode revision(ObjectNode report, int revision) {
        return report.deepCopy().put("revision", revision);
    }

    private static ObjectNode retraction(ObjectNode report, int revision) {
        return revision(report, revision).put("retracted", true);
    }

    /** The id alone: nothing else differs, so it does not matter which of the two counts. */
    private static ObjectNode upperCase(ObjectNode report) {
        return report.deepCopy().put("eventId", report.get("eventId").asText().toUpperCase(Locale.ROOT));
    }

    /** A revision that nobody may take, however high: at a place outside the register without a country. */
    private static ObjectNode refused(ObjectNode report) {
        ObjectNode refused = retraction(report, 9);
        refused.remove(List.of("checkpoint", "country"));
        return refused.put("place", "old mill").put("occurredAt", "2026-09-01T00:00:00Z");
    }
}
