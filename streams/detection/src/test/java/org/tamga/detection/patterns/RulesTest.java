package org.tamga.detection.patterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.KeyKind;

class RulesTest {

    @ParameterizedTest
    @CsvSource({
        "linked-vehicle, 90",
        "linked-vin, 365",
        "linked-container, 90",
        "linked-document, 730",
        "linked-phone, 365",
        "linked-device, 365",
        "linked-marking, 180"
    })
    void everyPatternStartsOnWithItsWindow(String pattern, int days) {
        assertThat(Rules.defaults().link(pattern)).isEqualTo(new LinkRule(1, true, Duration.ofDays(days)));
    }

    @Test
    void everyKindOfKeyHasAPattern() {
        for (KeyKind kind : KeyKind.values()) {
            assertThat(Patterns.of(kind)).extracting(KeyPattern::id).containsExactly("linked-" + kind.id());
        }
    }

    @Test
    void onlyTurnsTheOthersOff() {
        Rules rules = Rules.defaults().only(List.of("linked-vin"));

        assertThat(rules.link().entrySet().stream()
                        .filter(rule -> rule.getValue().enabled())
                        .map(Map.Entry::getKey))
                .containsExactly("linked-vin");
    }

    @Test
    void anUnknownPatternIsNamedBesideTheKnownOnes() {
        assertThatThrownBy(() -> Rules.defaults().only(List.of("linked-horse")))
                .hasMessageContaining("[linked-horse]")
                .hasMessageContaining("linked-vehicle");
        assertThatThrownBy(() -> Rules.defaults().with("linked-horse", LinkRule.ofDays(1)))
                .hasMessageContaining("linked-horse");
    }

    @Test
    void aPatternWithoutARuleCannotBe() {
        assertThatThrownBy(() -> new Rules(Map.of(), Horizon.DEFAULT)).hasMessageContaining("linked-vehicle");
    }

    @Test
    void aSettingOutOfRangeNamesItself() {
        assertThatThrownBy(() -> new LinkRule(0, true, Duration.ofDays(1))).hasMessageContaining("version: 0");
        assertThatThrownBy(() -> new LinkRule(1, true, Duration.ZERO)).hasMessageContaining("window: PT0S");
        assertThatThrownBy(() -> new LinkRule(1, true, Duration.ofDays(40_000))).hasMessageContaining("window: ");
    }
}
