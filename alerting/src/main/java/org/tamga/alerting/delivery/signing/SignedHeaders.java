package org.tamga.alerting.delivery.signing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The three headers that let a receiver know whose message it is, and that it is no old one again.
 *
 * @param signature one signature for each key, joined by a space: two while keys are being changed
 */
public record SignedHeaders(String id, String timestamp, String signature) {
    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    /** @param at when this attempt is made; the id stays, the time does not */
    public static SignedHeaders of(String messageId, Instant at, byte[] body, List<SigningKey> keys) {
        long seconds = at.getEpochSecond();
        String signatures =
                keys.stream().map(key -> key.sign(messageId, seconds, body)).collect(Collectors.joining(" "));
        return new SignedHeaders(messageId, String.valueOf(seconds), signatures);
    }
}
