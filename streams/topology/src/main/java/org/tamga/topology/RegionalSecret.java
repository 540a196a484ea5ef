package org.tamga.topology;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tamga.detection.keys.Key;

/**
 * The region's secret, under which a key travels: HMAC-SHA-256 (RFC 2104) of its kind and normal form.
 *
 * @param version counts the secrets, from 1
 * @param secret at least 32 bytes
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in, never handed out, equality is not used
public record RegionalSecret(int version, byte[] secret) {
    private static final int SHORTEST = 32;
    private static final String ALGORITHM = "HmacSHA256";

    public RegionalSecret {
        if (version < 1) {
            throw new IllegalArgumentException("regional secret: version " + version + " is less than 1");
        }
        if (secret.length < SHORTEST) {
            throw new IllegalArgumentException(
                    "regional secret: " + secret.length + " bytes are too few; at least " + SHORTEST + " are needed");
        }
        secret = Arrays.copyOf(secret, secret.length);
    }

    @Override
    public byte[] secret() {
        return Arrays.copyOf(secret, secret.length);
    }

    /** The name under which {@code key} travels: 64 hexadecimal digits. */
    public String hash(Key key) {
        return hash(key.kind().id(), key.normalForm());
    }

    /** The name under which something else of one kind travels. */
    public String hash(String kind, String normalForm) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            String text = kind + "|" + normalForm;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has " + ALGORITHM, e);
        }
    }

    /** Says nothing of the secret. */
    @Override
    public String toString() {
        return "RegionalSecret[version=" + version + "]";
    }
}
