package org.tamga.alerting.audit;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.tamga.alerting.people.OwnerOnly;

/** The key that signs the heads. Made at the first start, in a file for its owner alone; the public half beside it. */
public final class HeadKey {
    static final String FILE = "audit-key";
    public static final String PUBLIC_FILE = "audit-key.pub";
    private static final String ED25519 = "Ed25519";

    private final PrivateKey key;
    private final PublicKey publicKey;

    private HeadKey(PrivateKey key, PublicKey publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    /** The key in a folder of secrets, where a new one is put if there is none. */
    public static HeadKey in(Path folder) {
        Path file = folder.resolve(FILE);
        Optional<String> known = OwnerOnly.read(file);
        if (known.isPresent()) {
            return read(known.get(), file);
        }
        HeadKey made = make();
        OwnerOnly.write(
                file,
                Base64.getEncoder().encodeToString(made.key.getEncoded()) + "\n" + publicText(made.publicKey) + "\n");
        OwnerOnly.write(folder.resolve(PUBLIC_FILE), publicText(made.publicKey) + "\n");
        return made;
    }

    static HeadKey make() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ED25519).generateKeyPair();
            return new HeadKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no Ed25519", impossible);
        }
    }

    private static HeadKey read(String text, Path file) {
        try {
            List<String> lines = text.lines().toList();
            PrivateKey key = KeyFactory.getInstance(ED25519)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0))));
            return new HeadKey(key, publicKey(lines.get(1)));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException unreadable) {
            throw new IllegalStateException(
                    file + " is no key; put back the one that was there, or move it away for a new one", unreadable);
        }
    }

    public PublicKey publicKey() {
        return publicKey;
    }

    SignedHead sign(long number, Instant at, String hash) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initSign(key);
            signature.update(SignedHead.signed(at, hash));
            return new SignedHead(
                    number, at, hash, id(publicKey), Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("The key cannot sign", impossible);
        }
    }

    static boolean isSigned(SignedHead head, PublicKey by) {
        try {
            Signature signature = Signature.getInstance(ED25519);
            signature.initVerify(by);
            signature.update(head.signed());
            return signature.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    /** Throws IllegalArgumentException if it is none. */
    public static PublicKey publicKey(String text) {
        try {
            return KeyFactory.getInstance(ED25519)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text.strip())));
        } catch (GeneralSecurityException none) {
            throw new IllegalArgumentException("It is no public key of Ed25519 in base64", none);
        }
    }

    private static String publicText(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    static String id(PublicKey key) {
        return Row.sha256(key.getEncoded()).substring(0, 16);
    }
}
