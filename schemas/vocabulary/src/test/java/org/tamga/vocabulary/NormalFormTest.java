package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NormalFormTest {

    @Test
    void blanksAndPunctuationDoNotCount() {
        assertThat(NormalForm.of(" unlisted  YARD! ")).isEqualTo("UNLISTEDYARD");
        assertThat(NormalForm.of("01 KG-777_ABC")).isEqualTo("01KG777ABC");
        assertThat(NormalForm.of(" -!?… ")).isEmpty();
    }

    /** A text in ASCII is read by a way of its own; a letter beyond it, at the end, takes it the other way. */
    @Test
    void asciiIsReadAsEverythingElse() {
        for (char letter = 0; letter < 0x80; letter++) {
            String text = "b" + letter + "7";
            assertThat(NormalForm.of(text) + "Ж")
                    .as("character %d", (int) letter)
                    .isEqualTo(NormalForm.of(text + "Ж"));
        }
    }

    @Test
    void cyrillicLookAlikesAreLatin() {
        assertThat(NormalForm.of("АВЕКМНОРСТУХІЈЅ")).isEqualTo("ABEKMHOPCTYXIJS");
        assertThat(NormalForm.of("авекмнорстухіјѕ")).isEqualTo("ABEKMHOPCTYXIJS");
        assertThat(NormalForm.of("а 123 вс")).isEqualTo(NormalForm.of("A123BC"));
    }

    @Test
    void otherCyrillicStays() {
        assertThat(NormalForm.of("Гашиш")).isEqualTo("ГAШИШ");
        assertThat(NormalForm.of("Ёлка")).isNotEqualTo(NormalForm.of("Елка"));
    }

    @Test
    void fullWidthIsAscii() {
        assertThat(NormalForm.of("ＡＢｃ１２３")).isEqualTo("ABC123");
    }

    @Test
    void digitsOfEveryScriptCountByValue() {
        assertThat(NormalForm.of("۱۲۳۴۵۶۷۸۹۰")).isEqualTo("1234567890");
        assertThat(NormalForm.of("٠٩")).isEqualTo("09");
        assertThat(NormalForm.of("\uD835\uDFD8\uD835\uDFD9")).isEqualTo("01");
        assertThat(NormalForm.of("\uD804\uDC66\uD804\uDC6F")).isEqualTo("09");
    }

    @Test
    void lettersBeyondTheBasicPlaneAreKept() {
        String deseretLong = "\uD801\uDC00";
        String deseretLongSmall = "\uD801\uDC28";
        assertThat(NormalForm.of(deseretLongSmall)).isEqualTo(deseretLong);
        assertThat(NormalForm.of("\uD83D\uDE97A")).isEqualTo("A");
    }

    @Test
    void numbersThatAreNoDecimalDigitsFallAway() {
        assertThat(NormalForm.of("AⅨ")).isEqualTo("AIX");
        assertThat(NormalForm.of("A①")).isEqualTo("A1");
        assertThat(NormalForm.of("A𐄇")).isEqualTo("A");
    }

    @Test
    void theLocaleOfTheMachineDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr"));
            assertThat(NormalForm.of("istanbul")).isEqualTo("ISTANBUL");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void normOfANormIsItself() {
        for (String text : new String[] {"Кордай-авто", "ﬁeld ½", "شیرخان بندر", "Daşoguz", "ß"}) {
            assertThat(NormalForm.of(NormalForm.of(text))).isEqualTo(NormalForm.of(text));
        }
    }
}
