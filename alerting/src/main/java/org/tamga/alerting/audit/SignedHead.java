package org.tamga.alerting.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.tamga.alerting.json.Json;

/**
 * The end of the chain at some time, signed. Whoever keeps it can tell later whether the chain up to then is still the same,
 * and whether it is still there.
 *
 * @param number of the last row; 0 where only the hash is known
 * @param keyId which key signed: the first 16 hexadecimal digits of the SHA-256 of the public key
 * @param signature Ed25519, base64, over {@link #signed()}
 */
public record SignedHead(long number, Instant at, String hash, String keyId, String signature) {

    /** What witnesses get: without the number, since how much is done at the centre is not for all of them. */
    public record Told(Instant at, String hash, String keyId, String signature) {
        SignedHead head() {
            return new SignedHead(0, at, hash, keyId, signature);
        }
    }

    public Told told() {
        return new Told(at, hash, keyId, signature);
    }

    /** As JSON in one line, as it stands in the file of heads; whoever keeps such lines can have them verified. */
    public String line() {
        try {
            return Json.MAPPER.writeValueAsString(told());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A head has no JSON form", impossible);
        }
    }

    /** The text that is signed: "tamga-audit-head", the time in milliseconds and the hash, joined by line feeds. */
    byte[] signed() {
        return signed(at, hash);
    }

    static byte[] signed(Instant at, String hash) {
        return ("tamga-audit-head\n" + at.toEpochMilli() + "\n" + hash).getBytes(StandardCharsets.UTF_8);
    }
}
