package org.tamga.alerting.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tamga.alerting.alert.Evidence;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.json.Json;
import org.tamga.alerting.words.Words;

/**
 * What a release to some recipients would let out if two people agree to it.
 *
 * @param digest SHA-256, hexadecimal, of all that each of them would get; the number of the alert's revision and when it was
 *     found make no difference
 * @param permits what it takes two people for; empty if one is enough
 */
public record Offer(String digest, List<Permit> permits) {
    public boolean takesTwo() {
        return !permits.isEmpty();
    }

    public static Offer of(Finding finding, List<Recipient> to, Releasability now) {
        Releasability byTwo = now.byTwo();
        ArrayNode all = Json.MAPPER.createArrayNode();
        List<Permit> permits = new ArrayList<>();
        for (Recipient recipient :
                to.stream().sorted(Comparator.comparing(Recipient::country)).toList()) {
            Decision decision = byTwo.decide(finding, recipient);
            all.addObject().put("recipient", recipient.country()).set("gets", content(finding, decision));
            restricted(decision, now)
                    .map(piece -> Permit.byTwo(piece, recipient.country()))
                    .forEach(permits::add);
        }
        try {
            return new Offer(Permit.sha256(Json.MAPPER.writeValueAsString(all)), List.copyOf(permits));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("What is released has no JSON form", impossible);
        }
    }

    /** Whether it takes two people to let out what a recipient would get by {@code decision}, which is as if by two. */
    public static boolean takesTwo(Decision decision, Releasability now) {
        return restricted(decision, now).findAny().isPresent();
    }

    private static Stream<Evidence> restricted(Decision decision, Releasability now) {
        return decision.shown().stream().filter(piece -> now.waitsForTwo(decision.recipient(), piece));
    }

    private static ObjectNode content(Finding finding, Decision decision) {
        Optional<ReleasedAlert> released = ReleasedAlert.of(finding, decision, Words.english());
        ObjectNode content =
                released.<ObjectNode>map(Json.MAPPER::valueToTree).orElseGet(Json.MAPPER::createObjectNode);
        content.remove(List.of("revision", "detectedAt"));
        return content;
    }

    /**
     * The reports of a country that the recipients would see if it released them more widely; none if the country may not
     * know of the alert, or one of the recipients may not whatever the country says.
     */
    public static List<Evidence> withheldBy(String originator, Finding finding, List<Recipient> to, Releasability now) {
        if (!to.stream()
                .allMatch(recipient -> now.withholders(finding, recipient).contains(originator))) {
            return List.of();
        }
        return finding.evidence().stream()
                .filter(piece -> Releasability.isHeldBy(originator, piece))
                .filter(piece -> to.stream().anyMatch(recipient -> !now.isReleased(recipient, piece)))
                .toList();
    }

    /** What an originator's grant permits: every report of it that these countries do not have. */
    public static List<Permit> wider(List<Evidence> evidence, List<Recipient> to, Releasability now) {
        List<Permit> permits = new ArrayList<>();
        for (Recipient recipient : to) {
            evidence.stream()
                    .filter(piece -> !now.isReleased(recipient, piece))
                    .map(piece -> Permit.wider(piece, recipient.country()))
                    .forEach(permits::add);
        }
        return List.copyOf(permits);
    }
}
