package org.tamga.events.seal;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** Ed25519 public keys as their 32 bytes (RFC 8032), which Java wraps into X.509 (RFC 8410). */
public final class PublicKeys {
    /** How long one is. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final int ID_BYTES = 8;

    private PublicKeys() {}

    /** The 32 bytes of {@code key}. */
    public static byte[] bytes(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }

    /** Names a key: the first 16 hexadecimal digits of its SHA-256. */
    public static String id(byte[] publicKey) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(publicKey);
            return HexFormat.of().formatHex(hash, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @throws IllegalArgumentException if the bytes are no Ed25519 public key */
    public static PublicKey of(byte[] publicKey) {
        if (publicKey.length != LENGTH) {
            throw new IllegalArgumentException(
                    "public key: " + publicKey.length + " bytes; an Ed25519 key has " + LENGTH);
        }
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + LENGTH);
        System.arraycopy(publicKey, 0, encoded, X509_PREFIX.length, LENGTH);
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (InvalidKeySpecException noKey) {
            throw new IllegalArgumentException("public key: not a point of Ed25519", noKey);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java since 15 has Ed25519", e);
        }
    }

    /** Whether {@code signature} is that of {@code key} over {@code signed}; what is no signature at all is not. */
    public static boolean verify(PublicKey key, byte[] signed, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(key);
            verifier.update(signed);
            return verifier.verify(signature);
        } catch (InvalidKeyException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("an Ed25519 key that this Java cannot use", e);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
