package org.tamga.topology.posts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.events.seal.KeyRing;
import org.tamga.events.seal.Seal;
import org.tamga.events.seal.SealVerdict;
import org.tamga.events.seal.SealingKey;

class KeyChangeTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(3600);
    private static final String SCHEMA = "ab".repeat(32);
    private static final byte[] BODY = {1};

    private final SealingKey first = SealingKey.generate("KZ-KORDAY");
    private final SealingKey second = SealingKey.generate("KZ-KORDAY");
    private Map<String, CheckpointEntry> register =
            Map.of("KZ-KORDAY", entry("KZ-KORDAY"), "UZ-YALLAMA", entry("UZ-YALLAMA"));

    @Test
    void anAdmittedKeyHoldsFromALittleBeforeOn() {
        admit("KZ-KORDAY", first, false, NOON);

        assertThat(verdict(first, NOON)).isEqualTo(SealVerdict.GENUINE);
        assertThat(verdict(first, NOON.minusSeconds(60))).isEqualTo(SealVerdict.GENUINE);
        assertThat(verdict(first, NOON.minusSeconds(61))).isEqualTo(SealVerdict.UNKNOWN_KEY);
    }

    @Test
    void aSecondKeyHoldsBesideTheFirst() {
        admit("KZ-KORDAY", first, false, NOON);
        admit("KZ-KORDAY", second, false, LATER);

        assertThat(verdict(first, LATER)).isEqualTo(SealVerdict.GENUINE);
        assertThat(verdict(second, LATER)).isEqualTo(SealVerdict.GENUINE);
    }

    @Test
    void aKeyThatReplacesOthersEndsThemButNotWhatTheySealedBefore() {
        admit("KZ-KORDAY", first, false, NOON);
        admit("KZ-KORDAY", second, true, LATER);

        assertThat(verdict(first, LATER.minusMillis(1))).isEqualTo(SealVerdict.GENUINE);
        assertThat(verdict(first, LATER)).isEqualTo(SealVerdict.REPLACED);
        assertThat(verdict(second, LATER)).isEqualTo(SealVerdict.GENUINE);
    }

    @Test
    void replacingLeavesARevokedKeyRevoked() {
        admit("KZ-KORDAY", first, false, NOON);
        revoke("KZ-KORDAY", first.id(), NOON);
        admit("KZ-KORDAY", second, true, LATER);

        assertThat(keys()).extracting(PostKey::getState).containsExactly(PostKeyState.REVOKED, PostKeyState.HOLDS);
    }

    @Test
    void aListAdmitsWhoHasNoKeyAndLeavesWhoHasThisOneAsHeIs() {
        SealingKey other = SealingKey.generate("UZ-YALLAMA");
        admit("KZ-KORDAY", first, false, NOON);
        register = KeyChange.admissions(List.of(enrolment(first), enrolment(other)), LATER)
                .apply(register);

        assertThat(keys()).hasSize(1);
        assertThat(verdict(first, NOON)).isEqualTo(SealVerdict.GENUINE);
        assertThat(Objects.requireNonNull(register.get("UZ-YALLAMA")).getKeys())
                .extracting(PostKey::getId)
                .containsExactly(other.id());
    }

    @Test
    void aListThatHasAnotherKeyForAPostAdmitsNobody() {
        admit("KZ-KORDAY", first, false, NOON);
        List<Enrolment> list = List.of(enrolment(SealingKey.generate("UZ-YALLAMA")), enrolment(second));

        assertThatThrownBy(() -> KeyChange.admissions(list, LATER).apply(register))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContainingAll("KZ-KORDAY has key " + first.id(), second.id(), "nobody was admitted");
    }

    @Test
    void aListBringsNoRevokedKeyBack() {
        admit("KZ-KORDAY", first, false, NOON);
        revoke("KZ-KORDAY", first.id(), NOON);

        assertThatThrownBy(() ->
                        KeyChange.admissions(List.of(enrolment(first)), LATER).apply(register))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("has been revoked");
    }

    private static Enrolment enrolment(SealingKey key) {
        return new Enrolment(key.post(), key.publicKey());
    }

    @Test
    void aKeyIsRevokedFromTheTimeItWasLost() {
        admit("KZ-KORDAY", first, false, NOON);
        revoke("KZ-KORDAY", first.id(), LATER);

        assertThat(verdict(first, LATER.minusMillis(1))).isEqualTo(SealVerdict.GENUINE);
        assertThat(verdict(first, LATER)).isEqualTo(SealVerdict.REVOKED);
    }

    @Test
    void aRevocationCanBeSetBackButNotForward() {
        admit("KZ-KORDAY", first, false, NOON);
        revoke("KZ-KORDAY", first.id(), LATER);

        assertThatThrownBy(() -> revoke("KZ-KORDAY", first.id(), LATER.plusSeconds(1)))
                .isInstanceOf(RefusedChange.class)
                .hasMessageContaining("revoked since " + LATER);
        revoke("KZ-KORDAY", first.id(), NOON);

        assertThat(verdict(first, NOON)).isEqualTo(SealVerdict.REVOKED);
    }

    @Test
    void aReplacedKeyCanBeRevoked() {
        admit("KZ-KORDAY", first, false, NOON);
        admit("KZ-KORDAY", second, true, LATER);
        revoke("KZ-KORDAY", first.id(), NOON);

        assertThat(keys())
                .extracting(PostKey::getId, PostKey::getState)
                .containsExactly(tuple(first.id(), PostKeyState.REVOKED), tuple(second.id(), PostKeyState.HOLDS));
    }

    @Test
    void aKeyIsAdmittedOnceAndForOnePost() {
        admit("KZ-KORDAY", first, false, NOON);

        assertThatThrownBy(() -> admit("KZ-KORDAY", first, true, LATER)).hasMessageContaining("already");
        assertThatThrownBy(() -> admit("UZ-YALLAMA", first, false, LATER))
                .hasMessageContaining("for KZ-KORDAY already");
        revoke("KZ-KORDAY", first.id(), NOON);
        assertThatThrownBy(() -> admit("KZ-KORDAY", first, false, LATER))
                .hasMessageContaining("has been revoked since")
                .hasMessageContaining("tamga post enrol");
    }

    @Test
    void aPostOrKeyThatIsNotThereIsNamedWithWhatIsMeant() {
        admit("KZ-KORDAY", first, false, NOON);

        assertThatThrownBy(() -> admit("KZ-KORDEY", second, false, NOON))
                .isInstanceOf(RefusedChange.class)
                .hasMessage("the register has no checkpoint \"KZ-KORDEY\"; did you mean KZ-KORDAY?");
        assertThatThrownBy(() -> revoke("KZ-KORDAY", second.id(), NOON))
                .hasMessage("KZ-KORDAY has no key \"" + second.id() + "\"; it has " + first.id());
        assertThatThrownBy(() -> revoke("UZ-YALLAMA", first.id(), NOON)).hasMessageEndingWith("it has none");
    }

    @Test
    void otherEntriesStayAsTheyAre() {
        CheckpointEntry yallama = register.get("UZ-YALLAMA");

        admit("KZ-KORDAY", first, false, NOON);

        assertThat(register).hasSize(2).containsEntry("UZ-YALLAMA", yallama);
        assertThat(register.get("KZ-KORDAY").getName()).isEqualTo("KZ-KORDAY");
    }

    private void admit(String post, SealingKey key, boolean replacing, Instant now) {
        register = new HashMap<>(
                KeyChange.admission(post, key.publicKey(), replacing, now).apply(register));
    }

    private void revoke(String post, String keyId, Instant since) {
        register = new HashMap<>(KeyChange.revocation(post, keyId, since).apply(register));
    }

    private List<PostKey> keys() {
        return Objects.requireNonNull(register.get("KZ-KORDAY")).getKeys();
    }

    private SealVerdict verdict(SealingKey key, Instant arrived) {
        Seal seal = key.seal("seizures", 1, SCHEMA, BODY);
        return KeyRing.of(register.values()).judge(seal, arrived, "seizures", SCHEMA, BODY);
    }

    private static CheckpointEntry entry(String id) {
        return CheckpointEntry.newBuilder()
                .setId(id)
                .setCountry(id.substring(0, 2))
                .setName(id)
                .setCrossing(id)
                .setModes(List.of("road"))
                .setLatitude(43)
                .setLongitude(74)
                .build();
    }
}
