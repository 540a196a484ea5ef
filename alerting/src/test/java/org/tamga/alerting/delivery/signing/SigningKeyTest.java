package org.tamga.alerting.delivery.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tamga.alerting.delivery.Keys;

/** What we sign, implementations that are not ours accept. */
class SigningKeyTest {
    private static final String BODY = "{\"тревога\":\"😀\"}";

    @Test
    void theStandardsOwnLibraryAcceptsOurHmac() throws Exception {
        SignedHeaders signed = signed(List.of(SigningKey.of(Keys.SECRET)));

        new Webhook(Keys.SECRET).verify(BODY, asHeaders(signed));
        assertThat(signed.signature())
                .isEqualTo(new Webhook(Keys.SECRET).sign(signed.id(), Long.parseLong(signed.timestamp()), BODY));
    }

    @Test
    void whileKeysAreChangedBothAreAccepted() throws Exception {
        SignedHeaders signed = signed(List.of(SigningKey.of(Keys.SECRET), SigningKey.of(Keys.OTHER_SECRET)));

        new Webhook(Keys.SECRET).verify(BODY, asHeaders(signed));
        new Webhook(Keys.OTHER_SECRET).verify(BODY, asHeaders(signed));
        assertThat(signed.signature().split(" ")).hasSize(2);
    }

    @Test
    void bouncyCastleAcceptsOurEd25519() {
        SignedHeaders signed = signed(List.of(SigningKey.of(Keys.PRIVATE)));
        String signature = signed.signature().replaceFirst("^v1a,", "");
        byte[] content = (signed.id() + "." + signed.timestamp() + "." + BODY).getBytes(UTF_8);

        Ed25519Signer signer = new Ed25519Signer();
        signer.init(false, new Ed25519PublicKeyParameters(Keys.publicKey()));
        signer.update(content, 0, content.length);

        assertThat(signer.verifySignature(Base64.getDecoder().decode(signature)))
                .isTrue();
    }

    @Test
    void keyIsReadWithThePublicOneBehindItToo() {
        byte[] seed = Base64.getDecoder().decode(Keys.PRIVATE.substring("whsk_".length()));
        byte[] both = java.util.Arrays.copyOf(seed, 64);
        System.arraycopy(Keys.publicKey(), 0, both, 32, 32);
        SigningKey key = SigningKey.of("whsk_" + Base64.getEncoder().encodeToString(both) + "\n");

        assertThat(key.sign("msg_1", 7, BODY.getBytes(UTF_8)))
                .isEqualTo(SigningKey.of(Keys.PRIVATE).sign("msg_1", 7, BODY.getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "secret", "whsec_", "whsec_c2hvcnQ=", "whsec_%", "whsk_c2hvcnQ=", "whpk_AAAA", "WHSEC_AAAA"})
    void whatIsNoKeyIsRefusedWithoutBeingShown(String written) {
        assertThatThrownBy(() -> SigningKey.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("holds ")
                .hasMessageNotContaining("c2hvcnQ");
        assertThat(SigningKey.of(Keys.SECRET).toString()).isEqualTo("whsec_…");
    }

    private static SignedHeaders signed(List<SigningKey> keys) {
        return SignedHeaders.of("msg_1", Instant.now(), BODY.getBytes(UTF_8), keys);
    }

    private static Map<String, List<String>> asHeaders(SignedHeaders signed) {
        return Map.of(
                "webhook-id", List.of(signed.id()),
                "webhook-timestamp", List.of(signed.timestamp()),
                "webhook-signature", List.of(signed.signature()));
    }
}
