package org.tamga.standalone.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.feed.FindingMapping;
import org.tamga.detection.BatchDetection;
import org.tamga.detection.alerts.Alert;
import org.tamga.detection.alerts.AlertChange;
import org.tamga.detection.alerts.Standing;
import org.tamga.detection.report.ReportedEvent;
import org.tamga.detection.rules.Rules;
import org.tamga.events.AlertSubject;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.topology.RegionalSecret;
import org.tamga.topology.mapping.AlertMapping;
import org.tamga.topology.mapping.EventReading;
import org.tamga.vocabulary.CheckpointRegister;

/** The alerts that detection finds in events, as the centre takes them off the topic. */
final class FoundAlerts {
    private static final AlertMapping MAPPING = new AlertMapping(
            new RegionalSecret(1, "a secret for the tests of what is said".getBytes(StandardCharsets.UTF_8)));

    private FoundAlerts() {}

    static List<Finding> in(Path events) throws IOException {
        try (Stream<String> lines = Files.lines(events)) {
            return in(lines.map(line -> ((Reading.Read) EventJson.read(line)).report()));
        }
    }

    private static List<Finding> in(Stream<Report> reports) {
        Map<String, Report> current = new HashMap<>();
        reports.forEach(report -> current.merge(
                report.eventId(), report, (one, other) -> other.revision() > one.revision() ? other : one));
        List<ReportedEvent> standing = new ArrayList<>();
        current.values().stream()
                .filter(report -> !report.retracted())
                .forEach(report -> standing.add(
                        EventReading.of(report, CheckpointRegister.bundled()).event()));
        return new BatchDetection(Rules.defaults())
                .open(standing).stream().map(FoundAlerts::told).toList();
    }

    private static Finding told(Alert alert) {
        Standing standing = new Standing(alert, 1, AlertChange.Kind.OPENED, null, false);
        AlertSubject subject = new AlertSubject(kind(alert), alert.subject(), "ab", 1, "");
        return FindingMapping.of(MAPPING.write(standing, subject, Instant.EPOCH));
    }

    /** The kind of history, as the running topology names it. */
    private static String kind(Alert alert) {
        return switch (alert.about().size()) {
            case 0 ->
                alert.subject().isEmpty() ? "channel" : alert.subject().startsWith("crossing:") ? "crossing" : "series";
            default ->
                alert.subject().contains(",")
                        ? "pair"
                        : alert.about().get(0).kind().id();
        };
    }
}
