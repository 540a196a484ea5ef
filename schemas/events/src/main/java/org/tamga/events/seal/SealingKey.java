package org.tamga.events.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;

/** A post's own key, with which it seals. Safe for use by several threads. */
public final class SealingKey {
    private final String post;
    private final PrivateKey secret;
    private final byte[] publicKey;
    private final String id;

    /**
     * @param post id of the checkpoint it speaks for
     * @param secret an Ed25519 private key
     * @param publicKey the 32 bytes that belong to it
     */
    public SealingKey(String post, PrivateKey secret, byte[] publicKey) {
        this.post = post;
        this.secret = secret;
        this.publicKey = publicKey.clone();
        this.id = PublicKeys.id(publicKey);
    }

    /** A new one. */
    public static SealingKey generate(String post) {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SealingKey(post, pair.getPrivate(), PublicKeys.bytes(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    public String post() {
        return post;
    }

    /** As {@link PublicKeys#id} names it. */
    public String id() {
        return id;
    }

    /** The 32 bytes that the centre may have. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** PKCS #8, for the key's file. */
    public byte[] secret() {
        return secret.getEncoded();
    }

    /**
     * Seals a record.
     *
     * @param schemaFingerprint as for {@link SealedBytes}
     * @param body the record's Avro binary
     */
    public Seal seal(String topic, long sequence, String schemaFingerprint, byte[] body) {
        try {
            Signature signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(SealedBytes.of(topic, post, id, sequence, schemaFingerprint, body));
            return new Seal(post, id, sequence, signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that this Java cannot use", e);
        }
    }
}
