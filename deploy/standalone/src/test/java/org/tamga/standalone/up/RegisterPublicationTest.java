package org.tamga.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tamga.events.CheckpointEntry;
import org.tamga.events.PostKey;
import org.tamga.events.PostKeyState;
import org.tamga.events.seal.SealingKey;
import org.tamga.topology.runtime.RegisterTopic;
import org.tamga.vocabulary.CheckpointRegister;

class RegisterPublicationTest {
    private static final Map<String, CheckpointEntry> BUNDLED = wanted(Map.of());
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void anEmptyTopicGetsTheWholeRegister() {
        assertThat(RegisterTopic.different(Map.of(), BUNDLED)).hasSameSizeAs(BUNDLED.keySet());
    }

    @Test
    void anUnchangedRegisterSendsNothing() {
        assertThat(RegisterTopic.different(BUNDLED, wanted(BUNDLED))).isEmpty();
    }

    @Test
    void onlyWhatDiffersIsSentAndWhatIsNoMoreIsBuried() {
        Map<String, CheckpointEntry> before = new HashMap<>(BUNDLED);
        before.put(
                "KZ-KORDAY",
                CheckpointEntry.newBuilder(korday()).setName("Old name").build());
        before.put(
                "KZ-GONE", CheckpointEntry.newBuilder(korday()).setId("KZ-GONE").build());

        Map<String, CheckpointEntry> after = wanted(before);

        assertThat(RegisterTopic.different(before, after)).isEqualTo(List.of("KZ-GONE", "KZ-KORDAY"));
        assertThat(after).doesNotContainKey("KZ-GONE");
        assertThat(after).containsEntry("KZ-KORDAY", korday());
    }

    @Test
    void theKeysOfThePostsStayThoughTheirEntryChanges() {
        SealingKey key = SealingKey.generate("KZ-KORDAY");
        List<PostKey> keys = List.of(new PostKey(
                key.id(), ByteBuffer.wrap(key.publicKey()), NOON, PostKeyState.REVOKED, NOON.plusSeconds(1)));
        Map<String, CheckpointEntry> before = new HashMap<>(BUNDLED);
        before.put(
                "KZ-KORDAY",
                CheckpointEntry.newBuilder(korday())
                        .setName("Old name")
                        .setKeys(keys)
                        .build());

        Map<String, CheckpointEntry> after = wanted(before);

        CheckpointEntry published = Objects.requireNonNull(after.get("KZ-KORDAY"));
        assertThat(published.getName()).isEqualTo(korday().getName());
        assertThat(published.getKeys()).isEqualTo(keys);
        assertThat(RegisterTopic.different(after, wanted(after))).isEmpty();
    }

    private static CheckpointEntry korday() {
        return Objects.requireNonNull(BUNDLED.get("KZ-KORDAY"));
    }

    private static Map<String, CheckpointEntry> wanted(Map<String, CheckpointEntry> before) {
        return RegisterPublication.wanted(CheckpointRegister.bundled(), before);
    }
}
