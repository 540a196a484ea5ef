package org.tamga.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.detection.assessment.Assessed.found;
import static org.tamga.detection.assessment.Assessed.onTraffic;
import static org.tamga.detection.assessment.Assessed.said;
import static org.tamga.detection.assessment.Assessed.seized;
import static org.tamga.detection.assessment.Assessed.sighted;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tamga.detection.alerts.Severity;
import org.tamga.detection.report.Event;
import org.tamga.detection.report.SeizedItem;
import org.tamga.vocabulary.DrugGroup;

/** How much is at stake. */
class ImpactTest {
    @ParameterizedTest
    @CsvSource({
        "HEROIN, 1000000000, HIGH",
        "HEROIN, 1000000, HIGH",
        "HEROIN, 999999, MEDIUM",
        "HEROIN, 100000, MEDIUM",
        "HEROIN, 99999, LOW",
        "HEROIN, 1, LOW",
        "CANNABIS_RESIN, 10000000, HIGH",
        "CANNABIS_RESIN, 9999999, MEDIUM",
        "CANNABIS_HERB, 100000000, HIGH",
        "CANNABIS_HERB, 9999999, LOW",
        "OPIOID_OTHER, 100000, HIGH",
        "OPIOID_OTHER, 10000, MEDIUM",
        "OPIOID_OTHER, 9999, LOW"
    })
    void quantityOfASubstanceDecides(DrugGroup group, long milligrams, Severity level) {
        assertThat(Impact.of(onTraffic(seized(group, milligrams))).level()).isEqualTo(level);
    }

    @ParameterizedTest
    @EnumSource
    void everyGroupHasAnAmount(DrugGroup group) {
        assertThat(Impact.of(onTraffic(seized(group, Amounts.high(group)))).level())
                .isEqualTo(Severity.HIGH);
        assertThat(Impact.of(onTraffic(seized(group, Amounts.high(group) - 1))).level())
                .isEqualTo(Severity.MEDIUM);
        assertThat(Impact.of(onTraffic(seized(group, Amounts.medium(group) - 1)))
                        .level())
                .isEqualTo(Severity.LOW);
    }

    @Test
    void quantitiesOfOneSubstanceAreSummedOverTheEvidence() {
        Assessment impact =
                Impact.of(onTraffic(carrying(0, DrugGroup.HEROIN, 600_000), carrying(1, DrugGroup.HEROIN, 400_000)));

        assertThat(impact.level()).isEqualTo(Severity.HIGH);
        assertThat(said(impact))
                .containsExactly("large-quantity {group=heroin, high-kilograms=1, kilograms=1, medium-kilograms=0.1}");
    }

    @Test
    void substancesAreNotSummedAndTheHeavierAgainstItsAmountComesFirst() {
        Assessment impact = Impact.of(
                onTraffic(carrying(0, DrugGroup.CANNABIS_HERB, 9_000_000), carrying(1, DrugGroup.HEROIN, 999_999)));

        assertThat(impact.level()).isEqualTo(Severity.MEDIUM);
        assertThat(said(impact))
                .containsExactly(
                        "medium-quantity {group=heroin, high-kilograms=1, kilograms=0.999999, medium-kilograms=0.1}",
                        "small-quantity {group=cannabis-herb, high-kilograms=100, kilograms=9, medium-kilograms=10}");
    }

    @Test
    void sumBeyondALongIsNotSmall() {
        assertThat(Impact.of(onTraffic(
                                carrying(0, DrugGroup.HEROIN, Long.MAX_VALUE),
                                carrying(1, DrugGroup.HEROIN, Long.MAX_VALUE)))
                        .level())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void unknownQuantityIsSaid() {
        Assessment impact = Impact.of(onTraffic(found(0).carrying(List.of(
                SeizedItem.of(DrugGroup.OPIUM, null),
                SeizedItem.of(DrugGroup.HEROIN, null),
                SeizedItem.of(DrugGroup.HEROIN, 1_000L)))));

        assertThat(impact.level()).isEqualTo(Severity.LOW);
        assertThat(said(impact)).contains("quantity-not-known {groups=opium,heroin}");
        assertThat(impact.reasons().get(0).reason()).isEqualTo("small-quantity");
    }

    @Test
    void nothingSeizedIsLow() {
        Assessment impact = Impact.of(onTraffic(sighted(0), sighted(1)));

        assertThat(impact.level()).isEqualTo(Severity.LOW);
        assertThat(said(impact)).containsExactly("nothing-seized");
    }

    private static Event carrying(int day, DrugGroup group, long milligrams) {
        return found(day).carrying(List.of(SeizedItem.of(group, milligrams)));
    }
}
