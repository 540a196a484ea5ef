package org.tamga.alerting.release;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.json.Json;
import org.tamga.vocabulary.Countries;

/**
 * That a report may go to a country beyond what its marking says by itself. It holds for what was permitted and ends when
 * that changes.
 *
 * @param eventId of the report, in lower case
 * @param country ISO 3166-1 alpha-2
 * @param seal SHA-256, hexadecimal, of what was permitted
 */
public record Permit(String eventId, String country, String seal) {
    public Permit {
        eventId = eventId.toLowerCase(Locale.ROOT);
        country = Countries.normalise(country);
    }

    /** The originator releases the report to one country more; a new marking of the report ends it. */
    static Permit wider(Evidence piece, String country) {
        String marking = "wider|" + String.join(",", piece.releasableTo()) + "|" + piece.marking();
        return new Permit(piece.eventId(), country, sha256(marking));
    }

    /**
     * Two people release a restricted report to a country, as it stands: a report that is corrected takes two people again.
     * Which of its keys an alert shows makes no difference.
     */
    static Permit byTwo(Evidence piece, String country) {
        ObjectNode report = Json.MAPPER.valueToTree(piece);
        report.remove("keyAsWritten");
        // what a later version may say of reports, and an earlier one did not, is null of the earlier ones
        report.properties().removeIf(field -> field.getValue().isNull());
        try {
            return new Permit(piece.eventId(), country, sha256("by two|" + Json.MAPPER.writeValueAsString(report)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A report has no JSON form", impossible);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is in every Java", impossible);
        }
    }
}
