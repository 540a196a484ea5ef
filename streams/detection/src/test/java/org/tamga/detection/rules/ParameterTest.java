package org.tamga.detection.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterTest {
    private static final Parameter WINDOW = Parameter.days("window", 90, 1, 365, "longest gap");
    private static final Parameter FINDS = Parameter.whole("finds", 3, 2, 1000, "finds that make it HIGH");
    private static final Parameter LIMIT = Parameter.decimal("limit", "0.90", "0.5", "1", "how alike");
    private static final Parameter STAYS = Parameter.lengths("short-stays", "1m", "7d", "short at some crossings");
    private static final Parameter CLOSURES = Parameter.calendar(
            "calendar", LocalDate.of(2000, 1, 1), LocalDate.of(2100, 12, 31), "closures and operations");

    private static final Parameter CUT_OFFS = Parameter.numbers("cut-offs", "0", "1", "by method");

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
    void numbersByNameAreWrittenOneAfterAnother() {
        assertThat(NumbersByName.of("GC-MS heroin = 0.04; IR=1;").byName())
                .containsOnly(entry("GCMSHEROIN", new BigDecimal("0.04")), entry("IR", new BigDecimal("1")));
        assertThat(NumbersByName.of(" ").byName()).isEmpty();
        assertThat(CUT_OFFS.problem("")).isEmpty();
        assertThat(CUT_OFFS.problem("IR=0; UV=1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IR=1.01|not between 0 and 1",
                "IR=-0.1|not between 0 and 1",
                "IR|NAME=NUMBER",
                "=0.1|NAME=NUMBER",
                "IR=x|the number is none",
                "IR=NaN|the number is none",
                "GC-MS=0.1; gc ms=0.2|twice"
            })
    void numbersByNameAreRefusedWithTheEntryThatIsWrong(String value, String why) {
        assertThat(CUT_OFFS.problem(value)).get().asString().contains(why);
    }

    @Test
    void aStandardOutsideItsOwnRangeCannotBe() {
        assertThatThrownBy(() -> Parameter.days("window", 400, 1, 365, "longest gap"))
                .hasMessageContaining("window")
                .hasMessageContaining("400d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KZ-KORDAY:KG-AK-ZHOL=40m",
                " KZ-KORDAY:KG-AK-ZHOL = 40m ;\n KZ-ALMATY-AIRPORT=PT2H; ",
                "KZ-KORDAY=1m; KG-AK-ZHOL=7d"
            })
    void lengthsByCrossingAreSeparatedBySemicolons(String value) {
        assertThat(STAYS.problem(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "KORDAY=40m, CROSSING=LENGTH",
        "KZ-KORDAY, CROSSING=LENGTH",
        "KZ-KORDAY=long, none such as 40m",
        "KZ-KORDAY=59s, 1m",
        "KZ-KORDAY=8d, 7d",
        "KZ-KORDAY=40m;KZ-KORDAY=41m, twice"
    })
    void aWrongLengthIsRefusedWithItsEntryAndWhatIsAllowed(String value, String told) {
        assertThat(STAYS.problem(value)).get().asString().contains("KORDAY").contains(told);
    }

    @Test
    void aCalendarIsReadEntryByEntry() {
        assertThat(CLOSURES.problem("KZ-KORDAY 2026-03-01/2026-03-20 closure; KG-AK-ZHOL 2026-05-01/ operation;"))
                .isEmpty();
        assertThat(Closure.calendar("KZ-KORDAY 2026-03-01/2026-03-20 closure;KG-AK-ZHOL  2026-05-01/ operation"))
                .containsExactly(
                        new Closure(
                                "KZ-KORDAY",
                                LocalDate.of(2026, 3, 1),
                                LocalDate.of(2026, 3, 20),
                                Closure.Cause.CLOSURE),
                        new Closure("KG-AK-ZHOL", LocalDate.of(2026, 5, 1), null, Closure.Cause.OPERATION));
    }

    @ParameterizedTest
    @CsvSource({
        "KZ-KORDAY 2026-03-01 closure, PLACE FROM/UNTIL CAUSE",
        "Korday 2026-03-01/ closure, neither",
        "KZ-KORDAY 2026-02-30/ closure, 2026-02-30",
        "KZ-KORDAY 2026-03-01/2026-02-28 closure, before it begins",
        "KZ-KORDAY 2026-03-01/2026-03-02 strike, closure and operation",
        "KZ-KORDAY 1999-12-31/ closure, 2000-01-01",
        "KZ-KORDAY 2026-03-01/2101-01-01 closure, 2100-12-31"
    })
    void aWrongEntryOfACalendarIsRefusedWithWhatIsAllowed(String value, String told) {
        assertThat(CLOSURES.problem(value)).get().asString().contains(value).contains(told);
    }

    @Test
    void anEntryIsAboutACrossingAndBothItsCheckpoints() {
        String crossing = "KZ-KORDAY:KG-AK-ZHOL";

        assertThat(Closure.calendar(crossing + " 2026-03-01/ closure").get(0).concerns(crossing))
                .isTrue();
        assertThat(Closure.calendar("KG-AK-ZHOL 2026-03-01/ closure").get(0).concerns(crossing))
                .isTrue();
        assertThat(Closure.calendar("KZ-KORDA 2026-03-01/ closure").get(0).concerns(crossing))
                .isFalse();
    }
}
