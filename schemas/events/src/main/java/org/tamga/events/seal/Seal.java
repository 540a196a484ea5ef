package org.tamga.events.seal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * What a post puts beside a record of its own: who it is, which of its reports this is, and its Ed25519 signature (RFC
 * 8032) over {@link SealedBytes}. Travels as the record header {@value #HEADER}: version, post, key, number and signature,
 * apart by spaces; nothing in it is personal.
 *
 * @param post id of its checkpoint
 * @param keyId names the key, as {@link PublicKeys#id} does
 * @param sequence the number the post gave the report, from 1; 0 for a sign of life
 * @param signature 64 bytes
 */
public record Seal(String post, String keyId, long sequence, byte[] signature) {
    /** Name of the header. */
    public static final String HEADER = "seal";

    private static final String VERSION = "v1";
    private static final Pattern TEXT =
            Pattern.compile(VERSION + " ([A-Z]{2}-[A-Z0-9-]{1,40}) ([0-9a-f]{16}) (\\d{1,18}) ([A-Za-z0-9_-]{86})");
    private static final int LONGEST = 256;

    /** Of a record. Empty if it has none. */
    public static Optional<Header> header(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER));
    }

    /** Reads the header's value. Empty if it is no seal. */
    public static Optional<Seal> read(byte[] value) {
        if (value.length > LONGEST) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(new String(value, StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        byte[] signature = Base64.getUrlDecoder().decode(matcher.group(4));
        return Optional.of(new Seal(matcher.group(1), matcher.group(2), Long.parseLong(matcher.group(3)), signature));
    }

    /** As the header holds it. */
    public byte[] toBytes() {
        String text = String.join(
                " ",
                VERSION,
                post,
                keyId,
                String.valueOf(sequence),
                Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seal seal
                && post.equals(seal.post)
                && keyId.equals(seal.keyId)
                && sequence == seal.sequence
                && Arrays.equals(signature, seal.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }

    @Override
    public String toString() {
        return "seal of " + post + " with " + keyId + " on number " + sequence;
    }
}
