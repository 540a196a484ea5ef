package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tamga.vocabulary.Quantity.Known;
import org.tamga.vocabulary.Quantity.Reason;
import org.tamga.vocabulary.Quantity.Unknown;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "1,kilogram,1000000",
        "1,Kg.,1000000",
        "1,кг,1000000",
        "1,g,1000",
        "1,гр.,1000",
        "1,г,1000",
        "1,mg,1",
        "1,мг,1",
        "1,t,1000000000",
        "1,т,1000000000",
        "1,тонна,1000000000",
        "1,litre,1000000",
        "1,л,1000000",
        "1,ml,1000",
        "1,мл,1000"
    })
    void massesAndVolumesAreMilligrams(BigDecimal quantity, String unit, long milligrams) {
        assertThat(Units.milligrams(quantity, unit, DrugGroup.UNKNOWN)).isEqualTo(new Known(milligrams));
    }

    @Test
    void halfAMilligramIsRoundedUp() {
        assertThat(heroin("0.0005", "g")).isEqualTo(new Known(1));
        assertThat(heroin("0.00049999", "g")).isEqualTo(new Known(0));
        assertThat(heroin("1.0000005", "kg")).isEqualTo(new Known(1_000_001));
    }

    @Test
    void decimalFractionsAreExact() {
        assertThat(heroin("511.06", "g")).isEqualTo(new Known(511_060));
        assertThat(heroin("0.1", "kg")).isEqualTo(new Known(100_000));
    }

    @Test
    void everyUnknownSaysWhy() {
        assertThat(heroin(null, "kg")).isEqualTo(new Unknown(Reason.NO_QUANTITY));
        assertThat(heroin("0", "kg")).isEqualTo(new Unknown(Reason.NOT_POSITIVE));
        assertThat(heroin("-1", "handfuls")).isEqualTo(new Unknown(Reason.NOT_POSITIVE));
        assertThat(heroin("1", null)).isEqualTo(new Unknown(Reason.NO_UNIT));
        assertThat(heroin("1", " ")).isEqualTo(new Unknown(Reason.NO_UNIT));
        assertThat(heroin("1", "handfuls")).isEqualTo(new Unknown(Reason.UNKNOWN_UNIT));
        assertThat(heroin("1", "bottle")).isEqualTo(new Unknown(Reason.NO_DEFAULT_MASS));
    }

    @Test
    void countedPiecesHaveTheUsualMassOfTheirGroup() {
        assertThat(Units.milligrams(BigDecimal.TEN, "таблетки", DrugGroup.MDMA)).isEqualTo(new Known(3_000));
        assertThat(Units.milligrams(BigDecimal.ONE, "Thousand of tablets", DrugGroup.MDMA))
                .isEqualTo(new Known(300_000));
        assertThat(Units.milligrams(BigDecimal.ONE, "tablet", DrugGroup.PHARMACEUTICAL))
                .isEqualTo(new Unknown(Reason.NO_DEFAULT_MASS));
        assertThat(Units.milligrams(BigDecimal.ONE, "куст", DrugGroup.CANNABIS_PLANT))
                .isEqualTo(new Known(100_000));
    }

    @Test
    void everyMassIsPositiveSourcedAndOfACountedUnit() {
        assertThat(Table.read("unit-masses.csv", "unit", "group", "milligrams", "source")
                        .rows())
                .isNotEmpty()
                .allSatisfy(row -> {
                    assertThat(Unit.ofId(row.get(0)).orElseThrow().milligrams()).isEmpty();
                    assertThat(new BigDecimal(row.get(2))).isPositive();
                    assertThat(row.get(3)).isNotBlank();
                });
    }

    @Test
    void everySpellingStandsOnce() {
        assertThat(Table.read("units.csv", "spelling", "unit", "count").rows().stream()
                        .map(row -> NormalForm.of(row.get(0))))
                .doesNotHaveDuplicates()
                .doesNotContain("");
    }

    @Test
    void everyUnitHasASpelling() {
        for (Unit unit : Unit.values()) {
            assertThat(Units.lookup(unit.id())).contains(new Units.Measure(unit, BigDecimal.ONE));
        }
    }

    @Test
    void numbersOfAnySizeAreAnsweredAtOnce() {
        assertThat(heroin("9223372036854775807", "mg")).isEqualTo(new Known(Long.MAX_VALUE));
        assertThat(heroin("9223372036854775808", "mg")).isEqualTo(new Unknown(Reason.TOO_LARGE));
        assertThat(heroin("9223372036854.775808", "kg")).isEqualTo(new Unknown(Reason.TOO_LARGE));
        assertThat(heroin("1e999999999", "mg")).isEqualTo(new Unknown(Reason.TOO_LARGE));
        assertThat(heroin("1e-999999999", "t")).isEqualTo(new Known(0));
    }

    private static Quantity heroin(@Nullable String quantity, @Nullable String unit) {
        return Units.milligrams(quantity == null ? null : new BigDecimal(quantity), unit, DrugGroup.HEROIN);
    }
}
