package org.tamga.producers.post.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormulaCellsTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "=1+1, '=1+1",
                "+998901234567, '+998901234567",
                "-5, '-5",
                "@SUM(A1), '@SUM(A1)",
                "'=1, ''=1",
                "`x;=cmd|' /C calc'!A0`, `x;'=cmd|' /C calc'!A0`",
                "`x,+1`, `x,'+1`",
                "\uFF1D1, '\uFF1D1",
                "a=b, a=b",
                "O'Neil, O'Neil",
                "'quoted', 'quoted'"
            })
    void whatASpreadsheetWouldComputeGetsAnApostrophe(String cell, String neutral) {
        assertThat(FormulaCells.neutral(cell)).isEqualTo(neutral);
        assertThat(FormulaCells.plain(neutral)).isEqualTo(cell);
    }

    @Test
    void everyTextComesBackAsItWas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String letters = "=+-@'',;|\t\n\rab \"\uFF1D\uFF20";
        for (int each = 0; each < 100_000; each++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(12); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String neutral = FormulaCells.neutral(text.toString());
            assertThat(FormulaCells.plain(neutral)).as("seed %s", seed).isEqualTo(text.toString());
            assertThat(neutral).as("seed %s", seed).doesNotContainPattern("(^|[,;|\\t\\r\\n])[=+\\-@\uFF1D\uFF20]");
        }
    }
}
