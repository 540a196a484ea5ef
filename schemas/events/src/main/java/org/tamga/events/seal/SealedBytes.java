package org.tamga.events.seal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * What a seal's signature is over: a line of words, then the record's Avro binary. The words bind it to its topic, post,
 * key and number, and to the schema it was written with, so that the same bytes cannot be passed off as something else.
 * The schema's id is left out: it differs from registry to registry, and reports travel on memory sticks too.
 */
public final class SealedBytes {
    private SealedBytes() {}

    /**
     * @param schemaFingerprint SHA-256 of the writer schema's Parsing Canonical Form (Avro specification), hexadecimal
     * @param body the record's Avro binary, without what the Confluent wire format puts before it
     */
    public static byte[] of(
            String topic, String post, String keyId, long sequence, String schemaFingerprint, byte[] body) {
        String words =
                String.join(" ", "tamga-seal-v1", topic, post, keyId, String.valueOf(sequence), schemaFingerprint);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(words.length() + 1 + body.length);
        bytes.writeBytes(words.getBytes(StandardCharsets.US_ASCII));
        bytes.write('\n');
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }
}
