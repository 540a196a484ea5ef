package org.tamga.alerting.delivery;

import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;

/** Keys for tests. */
public final class Keys {
    public static final String SECRET = "whsec_" + base64(32, 7);
    public static final String OTHER_SECRET = "whsec_" + base64(24, 90);
    public static final String PRIVATE = "whsk_" + base64(32, 40);

    private Keys() {}

    public static byte[] publicKey() {
        byte[] seed = Base64.getDecoder().decode(PRIVATE.substring("whsk_".length()));
        return new Ed25519PrivateKeyParameters(seed).generatePublicKey().getEncoded();
    }

    private static String base64(int length, int first) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
