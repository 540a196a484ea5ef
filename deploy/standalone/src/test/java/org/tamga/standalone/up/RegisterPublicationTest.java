package org.tamga.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.tamga.events.CheckpointEntry;
import org.tamga.vocabulary.CheckpointRegister;

class RegisterPublicationTest {
    private static final Map<String, CheckpointEntry> BUNDLED =
            RegisterPublication.entries(CheckpointRegister.bundled());

    @Test
    void anEmptyTopicGetsTheWholeRegister() {
        assertThat(RegisterPublication.changes(Map.of(), BUNDLED)).hasSameSizeAs(BUNDLED.keySet());
    }

    @Test
    void anUnchangedRegisterSendsNothing() {
        assertThat(RegisterPublication.changes(BUNDLED, RegisterPublication.entries(CheckpointRegister.bundled())))
                .isEmpty();
    }

    @Test
    void onlyWhatDiffersIsSentAndWhatIsNoMoreIsBuried() {
        Map<String, CheckpointEntry> before = new HashMap<>(BUNDLED);
        CheckpointEntry known = Objects.requireNonNull(before.get("KZ-KORDAY"));
        before.put(
                "KZ-KORDAY",
                CheckpointEntry.newBuilder(known).setName("Old name").build());
        before.put("KZ-GONE", CheckpointEntry.newBuilder(known).setId("KZ-GONE").build());

        var changes = RegisterPublication.changes(before, BUNDLED);

        assertThat(changes).extracting(change -> change.key()).isEqualTo(List.of("KZ-GONE", "KZ-KORDAY"));
        assertThat(changes.get(0).value()).isNull();
        assertThat(changes.get(1).value()).isEqualTo(known);
    }
}
