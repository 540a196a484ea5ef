package org.tamga.producers.simulation.reports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tamga.producers.simulation.chance.Dice;
import org.tamga.producers.simulation.region.Numbers;
import org.tamga.vocabulary.NormalForm;

class SpellingTest {
    @RepeatedTest(100)
    void aVariantIsTheSameToTheCentreAndATypoIsNot(RepetitionInfo time) {
        Dice dice = Dice.of(2, "spelling", time.getCurrentRepetition());
        String plate = Numbers.plate(dice, dice.pick(java.util.List.of("RU", "KZ", "UZ", "TJ", "AZ")));

        assertThat(NormalForm.of(Spelling.variant(dice, plate))).isEqualTo(NormalForm.of(plate));
        assertThat(NormalForm.of(Spelling.typo(dice, NormalForm.of(plate)))).isNotEqualTo(NormalForm.of(plate));
    }
}
