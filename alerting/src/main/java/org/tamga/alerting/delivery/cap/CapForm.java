package org.tamga.alerting.delivery.cap;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.delivery.Delivery;
import org.tamga.alerting.delivery.Message;
import org.tamga.alerting.delivery.Outgoing;
import org.tamga.alerting.delivery.Tidings;
import org.tamga.alerting.release.ReleasedAlert;

/**
 * Writes CAP 1.2 (OASIS, 1 July 2010). The identifier is the message's id; a later state is an Update, and that an alert no
 * longer holds or is no longer released is a Cancel, each with references to what went before.
 */
public final class CapForm {
    public static final String CONTENT_TYPE = "application/cap+xml";

    static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";

    /** CAP has no Z. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private CapForm() {}

    public static Message write(Outgoing outgoing) {
        Delivery delivery = outgoing.delivery();
        Xml xml = new Xml("alert", NAMESPACE)
                .text("identifier", delivery.messageId())
                .text("sender", outgoing.sender())
                .text("sent", time(delivery.queuedAt()))
                .text("status", outgoing.exercise() ? "Exercise" : "Actual")
                .text("msgType", type(outgoing.tells()))
                .text("scope", "Private")
                .text("addresses", delivery.lane().country());
        if (outgoing.alert() != null) {
            // CAP's code is for the special handling of a message
            outgoing.alert().marking().forEach(mark -> xml.text("code", mark));
        }
        xml.text("note", outgoing.notice()).text("references", references(outgoing));
        if (outgoing.alert() != null) {
            info(xml, outgoing, outgoing.alert());
        }
        return new Message(outgoing.tells(), CONTENT_TYPE, xml.end().bytes());
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    private static String type(Tidings tells) {
        return switch (tells) {
            case RELEASED -> "Alert";
            case REVISED -> "Update";
            case SUPERSEDED, WITHDRAWN, NO_LONGER_RELEASED -> "Cancel";
        };
    }

    private static @Nullable String references(Outgoing outgoing) {
        return outgoing.before().isEmpty()
                ? null
                : outgoing.before().stream()
                        .map(before -> outgoing.sender() + "," + before.messageId() + "," + time(before.queuedAt()))
                        .collect(Collectors.joining(" "));
    }

    private static void info(Xml xml, Outgoing outgoing, ReleasedAlert alert) {
        xml.begin("info")
                .text("language", outgoing.language())
                .text("category", "Security")
                .text("event", alert.pattern())
                .text("urgency", urgency(alert.severity()))
                .text("severity", severity(alert.severity()))
                .text("certainty", certainty(alert.confidence()))
                .text("senderName", outgoing.sender())
                .text("headline", alert.headline())
                .text("description", String.join("\n", alert.why()));
        parameter(xml, "tamga:alert", alert.alertId());
        parameter(xml, "tamga:revision", String.valueOf(alert.revision()));
        parameter(xml, "tamga:extent", alert.extent().name());
        if (!alert.subject().isEmpty()) {
            parameter(xml, "tamga:subject", alert.subject());
        }
        alert.evidence().forEach(piece -> parameter(xml, "tamga:report", report(piece)));
        areas(alert.evidence()).forEach((name, piece) -> area(xml, name, piece));
        xml.end();
    }

    private static void parameter(Xml xml, String name, String value) {
        xml.begin("parameter").text("valueName", name).text("value", value).end();
    }

    private static String report(Evidence piece) {
        String items = piece.items().stream()
                .map(item -> item.group() + " " + item.milligrams() + " mg")
                .collect(Collectors.joining(", "));
        String marking = piece.marking().toString();
        String report = String.join(
                "; ",
                piece.eventId(),
                piece.nature().name(),
                piece.occurredAt().toString(),
                piece.country(),
                piece.place(),
                items);
        return marking.isEmpty() ? report : report + "; " + marking;
    }

    /** Each place once. */
    private static Map<String, Evidence> areas(List<Evidence> evidence) {
        Map<String, Evidence> places = new LinkedHashMap<>();
        evidence.forEach(piece -> places.putIfAbsent(piece.place() + ", " + piece.country(), piece));
        return places;
    }

    private static void area(Xml xml, String name, Evidence piece) {
        xml.begin("area").text("areaDesc", name);
        if (piece.latitude() != null && piece.longitude() != null) {
            xml.text("circle", piece.latitude() + "," + piece.longitude() + " 0");
        }
        xml.begin("geocode")
                .text("valueName", "ISO3166-1")
                .text("value", piece.country())
                .end();
        xml.end();
    }

    private static String urgency(Severity severity) {
        return switch (severity) {
            case HIGH -> "Immediate";
            case MEDIUM -> "Expected";
            case LOW -> "Future";
        };
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case HIGH -> "Severe";
            case MEDIUM -> "Moderate";
            case LOW -> "Minor";
        };
    }

    private static String certainty(@Nullable Severity confidence) {
        if (confidence == null) {
            return "Unknown";
        }
        return confidence == Severity.HIGH ? "Likely" : "Possible";
    }
}
