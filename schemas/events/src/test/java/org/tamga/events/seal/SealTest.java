package org.tamga.events.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;

final class SealTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] BODY = {1, 2, 3};
    private static final String SCHEMA = "ab".repeat(32);

    private final SealingKey key = SealingKey.generate("KZ-KORDAY");

    @Test
    void headerHoldsTheSealAsItWasMade() {
        Seal seal = key.seal("seizures", 7, SCHEMA, BODY);

        assertThat(Seal.read(seal.toBytes())).contains(seal);
    }

    @Test
    void whatIsNoSealIsNotRead() {
        for (String text : List.of(
                "",
                "v1",
                "v2 KZ-KORDAY 0123456789abcdef 1 " + "A".repeat(86),
                "v1 KZ-KORDAY 0123456789abcdef -1 " + "A".repeat(86),
                "v1 KZ-KORDAY 0123456789abcdef 1 " + "A".repeat(85),
                "v1 kz-korday 0123456789abcdef 1 " + "A".repeat(86),
                "v1 KZ-KORDAY 0123456789abcdef 1 " + "A".repeat(86) + " more",
                "x".repeat(1_000_000))) {
            assertThat(Seal.read(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
        }
    }

    @Test
    void genuineOnlyForJustTheseBytesOnThisTopicWithThisNumberAndSchema() {
        KeyRing ring = ring(key, NOON, PostKeyState.HOLDS);
        Seal seal = key.seal("seizures", 7, SCHEMA, BODY);

        assertThat(ring.judge(seal, NOON, "seizures", SCHEMA, BODY)).isEqualTo(SealVerdict.GENUINE);
        assertThat(ring.judge(seal, NOON, "identifications", SCHEMA, BODY)).isEqualTo(SealVerdict.FORGED);
        assertThat(ring.judge(seal, NOON, "seizures", "cd".repeat(32), BODY)).isEqualTo(SealVerdict.FORGED);
        assertThat(ring.judge(seal, NOON, "seizures", SCHEMA, new byte[] {1, 2, 4}))
                .isEqualTo(SealVerdict.FORGED);
        Seal renumbered = new Seal(seal.post(), seal.keyId(), 8, seal.signature());
        assertThat(ring.judge(renumbered, NOON, "seizures", SCHEMA, BODY)).isEqualTo(SealVerdict.FORGED);
    }

    @Test
    void aPostCannotSealForAnother() {
        SealingKey asOther = SealingKey.generate("KG-AK-ZHOL");
        Seal seal = asOther.seal("seizures", 1, SCHEMA, BODY);

        assertThat(ring(key, NOON, PostKeyState.HOLDS).judge(seal, NOON, "seizures", SCHEMA, BODY))
                .isEqualTo(SealVerdict.UNKNOWN_POST);
        Seal posing = new Seal("KZ-KORDAY", seal.keyId(), 1, seal.signature());
        assertThat(ring(key, NOON, PostKeyState.HOLDS).judge(posing, NOON, "seizures", SCHEMA, BODY))
                .isEqualTo(SealVerdict.UNKNOWN_KEY);
    }

    @Test
    void aKeyHoldsFromItsAdmissionUntilItsEndByTheBrokersClock() {
        Seal seal = key.seal("seizures", 1, SCHEMA, BODY);
        KeyRing replaced = ring(key, NOON, PostKeyState.REPLACED);
        KeyRing revoked = ring(key, NOON, PostKeyState.REVOKED);

        assertThat(replaced.judge(seal, NOON.minusMillis(1), "seizures", SCHEMA, BODY))
                .isEqualTo(SealVerdict.UNKNOWN_KEY);
        assertThat(replaced.judge(seal, NOON.plusSeconds(59), "seizures", SCHEMA, BODY))
                .isEqualTo(SealVerdict.GENUINE);
        assertThat(replaced.judge(seal, NOON.plusSeconds(60), "seizures", SCHEMA, BODY))
                .isEqualTo(SealVerdict.REPLACED);
        assertThat(revoked.judge(seal, NOON.plusSeconds(60), "seizures", SCHEMA, BODY))
                .isEqualTo(SealVerdict.REVOKED);
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void signaturesAreThoseOfTheStandard() {
        PublicKey published = PublicKeys.of(
                HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        byte[] signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

        assertThat(PublicKeys.verify(published, new byte[] {0x72}, signature)).isTrue();
        assertThat(PublicKeys.verify(published, new byte[] {0x73}, signature)).isFalse();
        assertThat(PublicKeys.verify(published, new byte[] {0x72}, new byte[3])).isFalse();
    }

    @Test
    void aKeyInTheRegisterThatIsNoneOrBearsAnotherNameIsLeftOut() {
        PostKey good = held(key, NOON, PostKeyState.HOLDS);
        PostKey misnamed = PostKey.newBuilder(good).setId("0123456789abcdef").build();
        PostKey tooShort = PostKey.newBuilder(good)
                .setPublicKey(ByteBuffer.wrap(new byte[] {1}))
                .setId(PublicKeys.id(new byte[] {1}))
                .build();

        assertThat(KeyRing.of(List.of(entry(misnamed), entry(tooShort))).posts())
                .isZero();
    }

    private static KeyRing ring(SealingKey key, Instant from, PostKeyState state) {
        return KeyRing.of(List.of(entry(held(key, from, state))));
    }

    private static PostKey held(SealingKey key, Instant from, PostKeyState state) {
        return PostKey.newBuilder()
                .setId(key.id())
                .setPublicKey(ByteBuffer.wrap(key.publicKey()))
                .setFrom(from)
                .setState(state)
                .setStateFrom(state == PostKeyState.HOLDS ? from : from.plusSeconds(60))
                .build();
    }

    private static CheckpointEntry entry(PostKey held) {
        return CheckpointEntry.newBuilder()
                .setId("KZ-KORDAY")
                .setCountry("KZ")
                .setName("Korday")
                .setCrossing("KORDAY")
                .setModes(List.of("road"))
                .setLatitude(43)
                .setLongitude(74)
                .setKeys(List.of(held))
                .build();
    }
}
