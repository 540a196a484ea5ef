package org.tamga.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
    private static final Parameter WINDOW = Parameter.days("window", 90, 1, 365, "longest gap");
    private static final Parameter FINDS = Parameter.whole("finds", 3, 2, 1000, "finds that make it HIGH");
    private static final Parameter LIMIT = Parameter.decimal("limit", "0.90", "0.5", "1", "how alike");

    @ParameterizedTest
    @CsvSource({"90d, P90D", "36h, PT36H", "15m, PT15M", "20s, PT20S", "PT36H, PT36H", "' 7d ', P7D"})
    void aLengthOfTimeIsWrittenShortOrByTheStandard(String written, Duration meant) {
        assertThat(Parameter.duration(written)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1d", "365d", "PT24H", "8760h"})
    void bothEndsOfTheRangeAreAllowed(String value) {
        assertThat(WINDOW.problem(value)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "-5d", "23h", "366d", "365d1h", "90", "ninety", "", "99999999999999999999d"})
    void whatIsOutsideOrNoLengthOfTimeIsRefusedWithWhatIsAllowed(String value) {
        assertThat(WINDOW.problem(value)).get().asString().contains("1d").contains("365d");
    }

    @Test
    void aWholeNumberHasNoFraction() {
        assertThat(FINDS.problem("2")).isEmpty();
        assertThat(FINDS.problem("2.5")).isPresent();
        assertThat(FINDS.problem("1")).isPresent();
        assertThat(FINDS.problem("1001")).isPresent();
    }

    @Test
    void aNumberIsComparedByValueNotByItsDigits() {
        assertThat(LIMIT.problem("0.50")).isEmpty();
        assertThat(LIMIT.problem("1.000")).isEmpty();
        assertThat(LIMIT.problem("1.0001")).isPresent();
        assertThat(LIMIT.problem("0.4999")).isPresent();
        assertThat(LIMIT.problem("NaN")).isPresent();
    }

    @Test
    void aStandardOutsideItsOwnRangeCannotBe() {
        assertThatThrownBy(() -> Parameter.days("window", 400, 1, 365, "longest gap"))
                .hasMessageContaining("window")
                .hasMessageContaining("400d");
    }
}
