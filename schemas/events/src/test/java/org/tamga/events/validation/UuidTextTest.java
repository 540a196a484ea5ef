package org.tamga.events.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class UuidTextTest {
    private static final String GOOD = "0f9a3c5e-1b7d-4e2f-8a6b-9c0d1e2f3a4b";
    private static final Pattern SHAPE =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    @Test
    void aUuidInLowerCaseIsOne() {
        assertThat(UuidText.isUuid(GOOD)).isTrue();
        assertThat(UuidText.isUuid("")).isFalse();
        assertThat(UuidText.isUuid(GOOD + "0")).isFalse();
        assertThat(UuidText.isUuid(GOOD.substring(1))).isFalse();
        assertThat(UuidText.isUuid(GOOD.replace("-", ""))).isFalse();
    }

    @Test
    void everyOtherCharacterAnywhereIsJudgedByTheShape() {
        for (int at = 0; at < GOOD.length(); at++) {
            for (char letter = 0; letter < 0x180; letter++) {
                String text = GOOD.substring(0, at) + letter + GOOD.substring(at + 1);
                assertThat(UuidText.isUuid(text))
                        .as("%s", text)
                        .isEqualTo(SHAPE.matcher(text).matches());
            }
        }
    }
}
