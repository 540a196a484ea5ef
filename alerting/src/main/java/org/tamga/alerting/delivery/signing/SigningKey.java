package org.tamga.alerting.delivery.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that signs messages, in the forms of Standard Webhooks: {@code whsec_} for HMAC, {@code whsk_} for Ed25519. */
public sealed interface SigningKey {
    String SECRET = "whsec_";
    String PRIVATE = "whsk_";

    /** The signature with its version, such as {@code v1,…}. */
    String sign(String messageId, long timestamp, byte[] body);

    /** Throws IllegalArgumentException, which does not show the key, if it is none. */
    static SigningKey of(String written) {
        String key = written.strip();
        if (key.startsWith(SECRET)) {
            return Symmetric.of(decoded(key.substring(SECRET.length())));
        }
        if (key.startsWith(PRIVATE)) {
            return Asymmetric.of(decoded(key.substring(PRIVATE.length())));
        }
        throw new IllegalArgumentException(
                "holds no key; it has to be whsec_ and the base64 of 24 to 64 bytes, or whsk_"
                        + " and the base64 of an Ed25519 private key");
    }

    /** The same, of one kind only. */
    static SigningKey of(String written, boolean isPrivate) {
        String prefix = isPrivate ? PRIVATE : SECRET;
        if (!written.strip().startsWith(prefix)) {
            throw new IllegalArgumentException("holds no key that begins with " + prefix
                    + "; take the file with the other kind of key, or put this one into its place");
        }
        return of(written);
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new IllegalArgumentException(
                    "holds a key that is no base64; copy it again, with nothing behind it", null);
        }
    }

    private static byte[] signed(String messageId, long timestamp, byte[] body) {
        byte[] head = (messageId + "." + timestamp + ".").getBytes(UTF_8);
        byte[] content = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return content;
    }

    /** HMAC-SHA-256 with a secret that both sides have. */
    final class Symmetric implements SigningKey {
        private static final int SHORTEST = 24;
        private static final int LONGEST = 64;

        private final SecretKeySpec key;

        private Symmetric(SecretKeySpec key) {
            this.key = key;
        }

        static Symmetric of(byte[] secret) {
            if (secret.length < SHORTEST || secret.length > LONGEST) {
                throw new IllegalArgumentException("holds a secret of " + secret.length + " bytes; it has to be "
                        + SHORTEST + " to " + LONGEST + " of them");
            }
            return new Symmetric(new SecretKeySpec(secret, "HmacSHA256"));
        }

        @Override
        public String sign(String messageId, long timestamp, byte[] body) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(key);
                byte[] sum = mac.doFinal(signed(messageId, timestamp, body));
                return "v1," + Base64.getEncoder().encodeToString(sum);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("HMAC-SHA-256 is in every Java", impossible);
            }
        }

        @Override
        public String toString() {
            return "whsec_…";
        }
    }

    /** Ed25519 with a private key, which the recipient does not have. */
    final class Asymmetric implements SigningKey {
        private static final int SEED = 32;
        private static final int SEED_AND_PUBLIC = 64;

        private final PrivateKey key;

        private Asymmetric(PrivateKey key) {
            this.key = key;
        }

        /** The seed alone, or followed by the public key as libsodium writes it. */
        static Asymmetric of(byte[] bytes) {
            if (bytes.length != SEED && bytes.length != SEED_AND_PUBLIC) {
                throw new IllegalArgumentException("holds an Ed25519 key of " + bytes.length
                        + " bytes; it has to be 32, or 64 with the public key behind it");
            }
            try {
                return new Asymmetric(KeyFactory.getInstance("Ed25519")
                        .generatePrivate(
                                new EdECPrivateKeySpec(NamedParameterSpec.ED25519, Arrays.copyOf(bytes, SEED))));
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Ed25519 is in every Java from 15 on", impossible);
            }
        }

        @Override
        public String sign(String messageId, long timestamp, byte[] body) {
            try {
                Signature signature = Signature.getInstance("Ed25519");
                signature.initSign(key);
                signature.update(signed(messageId, timestamp, body));
                return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Ed25519 is in every Java from 15 on", impossible);
            }
        }

        @Override
        public String toString() {
            return "whsk_…";
        }
    }
}
