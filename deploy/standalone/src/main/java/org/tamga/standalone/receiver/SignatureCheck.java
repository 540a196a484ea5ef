package org.tamga.standalone.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/**
 * Checks signatures as a receiver would: with code that is not the centre's. HMAC is checked by the standard's own library,
 * Ed25519 by Bouncy Castle.
 */
final class SignatureCheck {
    private static final String PUBLIC = "whpk_";
    private static final int KEY_BYTES = 32;

    private final String key;

    /** @param key {@code whsec_…} or {@code whpk_…}; throws IllegalArgumentException if it is neither */
    SignatureCheck(String key) {
        if (!key.startsWith("whsec_") && !(key.startsWith(PUBLIC) && publicKey(key).length == KEY_BYTES)) {
            throw new IllegalArgumentException("the key is none; it has to be whsec_ or whpk_ and base64");
        }
        this.key = key;
    }

    /** Whether the message is the centre's, and no old one again. */
    boolean holds(String body, Map<String, List<String>> headers) {
        return key.startsWith(PUBLIC) ? holdsPublicly(body, headers) : holdsSecretly(body, headers);
    }

    private boolean holdsSecretly(String body, Map<String, List<String>> headers) {
        try {
            new Webhook(key).verify(body, headers);
            return true;
        } catch (WebhookVerificationException | EmptyWebhookSecretException not) {
            return false;
        }
    }

    private boolean holdsPublicly(String body, Map<String, List<String>> headers) {
        String signed = first(headers, "webhook-id") + "." + first(headers, "webhook-timestamp") + "." + body;
        return Arrays.stream(first(headers, "webhook-signature").split(" ", -1))
                .filter(signature -> signature.startsWith("v1a,"))
                .anyMatch(signature -> verify(signed.getBytes(UTF_8), signature.substring("v1a,".length())));
    }

    private boolean verify(byte[] signed, String signature) {
        try {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(false, new Ed25519PublicKeyParameters(publicKey(key)));
            signer.update(signed, 0, signed.length);
            return signer.verifySignature(Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static byte[] publicKey(String key) {
        return Base64.getDecoder().decode(key.substring(PUBLIC.length()));
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }
}
