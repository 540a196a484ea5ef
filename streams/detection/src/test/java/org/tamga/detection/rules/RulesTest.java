package org.tamga.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.history.Horizon;
import org.tamga.detection.keys.KeyKind;
import org.tamga.detection.patterns.Pattern;
import org.tamga.detection.patterns.Patterns;

class RulesTest {
    private final Rules rules = Rules.defaults();

    @ParameterizedTest
    @CsvSource({
        "linked-vehicle, 90",
        "linked-vin, 365",
        "linked-container, 90",
        "linked-document, 730",
        "linked-phone, 365",
        "linked-device, 365",
        "linked-marking, 180",
        "linked-person, 730"
    })
    void everyLinkStartsOnWithItsWindow(String pattern, int days) {
        Rule rule = rules.of(pattern);

        assertThat(rule.enabled()).isTrue();
        assertThat(rule.version()).isEqualTo(1);
        assertThat(rule.duration("window")).isEqualTo(Duration.ofDays(days));
        assertThat(rule.severity(Severity.LOW)).isEqualTo(Severity.LOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"VEHICLE", "VIN", "CONTAINER", "DOCUMENT", "PHONE", "DEVICE", "MARKING", "PERSON"})
    void everyKindOfThingAndPersonsAreLinked(KeyKind kind) {
        assertThat(Patterns.of(kind)).extracting(Pattern::id).contains("linked-" + kind.id());
    }

    @Test
    void whatAPatternStartsWithIsAllowedByItself() {
        for (Pattern pattern : Patterns.all()) {
            assertThat(pattern.parameters())
                    .allSatisfy(parameter ->
                            assertThat(parameter.problem(parameter.standard())).isEmpty());
            assertThat(rules.of(pattern).parameters().keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            pattern.parameters().stream().map(Parameter::name).toList());
        }
    }

    @Test
    void onlyTurnsTheOthersOff() {
        assertThat(rules.only(List.of("linked-vin")).byPattern().values().stream()
                        .filter(Rule::enabled)
                        .map(Rule::pattern))
                .containsExactly("linked-vin");
    }

    @Test
    void anUnknownPatternIsNamedBesideTheKnownOnes() {
        Rule horse = new Rule("linked-horse", 1, true, null, Map.of());

        assertThatThrownBy(() -> rules.only(List.of("linked-horse")))
                .hasMessageContaining("[linked-horse]")
                .hasMessageContaining("linked-vehicle");
        assertThatThrownBy(() -> rules.with(horse))
                .hasMessageContaining("linked-horse")
                .hasMessageContaining("linked-vehicle");
    }

    @Test
    void aPatternWithoutARuleCannotBe() {
        assertThatThrownBy(() -> new Rules(Map.of(), Control.NONE, Horizon.DEFAULT))
                .hasMessageContaining("linked-vehicle");
    }

    @Test
    void aVersionBelowOneNamesItself() {
        assertThatThrownBy(() -> new Rule("linked-vin", 0, true, null, Map.of()))
                .hasMessageContaining("version: 0");
    }

    @Test
    void aParameterThatThePatternDoesNotHaveNamesItself() {
        assertThatThrownBy(() -> rules.of("linked-vin").duration("colour"))
                .hasMessageContaining("linked-vin")
                .hasMessageContaining("colour");
    }

    @Test
    void aRuleCanGiveAllAlertsOneSeverity() {
        Rule rule = new Rule("linked-vin", 2, true, Severity.LOW, Map.of());

        assertThat(rule.severity(Severity.HIGH)).isEqualTo(Severity.LOW);
    }
}
