package org.tamga.alerting.rest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.tamga.alerting.store.Cursor;

/**
 * A place in the list for whoever does not see all of it: a plain one names an alert, and when it was detected. Good until
 * the server stops.
 */
final class SealedCursor {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key = key();

    String write(Cursor cursor) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, cursor.write().getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE, sealed.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    /** Empty if this server has not written it. */
    Optional<Cursor> read(String word) {
        try {
            byte[] both = Base64.getUrlDecoder().decode(word);
            if (both.length <= NONCE) {
                return Optional.empty();
            }
            byte[] nonce = Arrays.copyOf(both, NONCE);
            byte[] sealed = Arrays.copyOfRange(both, NONCE, both.length);
            return Cursor.read(new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] run(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrong) {
            throw new IllegalStateException("A cursor is not this server's", wrong);
        }
    }

    private static SecretKey key() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(TAG_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no AES", impossible);
        }
    }
}
