package org.tamga.detection.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Worked by hand; the first three are the examples that Winkler's papers use. */
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 6, 6, 6, 1, 3",
        "DWAYNE, DUANE, 4, 6, 5, 0, 1",
        "DIXON, DICKSONX, 4, 5, 8, 0, 2",
        "ABCD, ABCDEFGH, 4, 4, 8, 0, 4",
        "ABCDEXYZ, ABCDEFGH, 5, 8, 8, 0, 4"
    })
    void isTheMeanOfThreeSharesAndABonusForTheBeginning(
            String a, String b, double matches, int lengthA, int lengthB, double transpositions, int prefix) {
        double jaro = (matches / lengthA + matches / lengthB + (matches - transpositions) / matches) / 3;

        assertThat(NameSimilarity.of(a, b)).isCloseTo(jaro + 0.1 * prefix * (1 - jaro), EXACT);
    }

    @Test
    void threeCharactersOutOfPlaceAreOneAndAHalfTranspositions() {
        // all six match; C, D and B change places
        assertThat(NameSimilarity.of("ABCDEF", "ACDBEF"))
                .isCloseTo(jaroWithPrefix((1 + 1 + (6 - 1.5) / 6) / 3, 1), EXACT);
    }

    @Test
    void equalNamesAreFullyAlikeEvenWithoutLetters() {
        assertThat(NameSimilarity.of("ALI", "ALI")).isEqualTo(1);
        assertThat(NameSimilarity.of("", "")).isEqualTo(1);
    }

    @Test
    void namesWithNothingInCommonAreNotAlikeAtAll() {
        assertThat(NameSimilarity.of("ALI", "BEK")).isZero();
        assertThat(NameSimilarity.of("ALI", "")).isZero();
    }

    @Test
    void aCharacterJustBeyondTheWindowDoesNotMatch() {
        // of eight the window is three
        assertThat(NameSimilarity.of("ABCDEFGH", "STUAVWXY")).isCloseTo((1 / 8.0 + 1 / 8.0 + 1) / 3, EXACT);
        assertThat(NameSimilarity.of("ABCDEFGH", "STUVAWXY")).isZero();
    }

    @Test
    void theWindowOfShortNamesIsOneAndTheSamePlace() {
        assertThat(NameSimilarity.of("AB", "BA")).isZero();
        assertThat(NameSimilarity.of("A", "B")).isZero();
    }

    @Test
    void theBonusIsGivenToUnlikeNamesToo() {
        double jaro = (1 / 9.0 + 1 / 9.0 + 1) / 3;

        assertThat(NameSimilarity.of("ABCDEFGHI", "AQRSTUVWX")).isCloseTo(jaroWithPrefix(jaro, 1), EXACT);
    }

    @Test
    void aCharacterOutsideTheBasicPlaneIsOneCharacter() {
        // U+10400 and U+10401 share their first half
        assertThat(NameSimilarity.of("\uD801\uDC00AB", "\uD801\uDC01AB")).isCloseTo((2 / 3.0 + 2 / 3.0 + 1) / 3, EXACT);
    }

    @Test
    void whatReachesTheLimitButForRoundingReachesIt() {
        // ten letters, the last two other: jaro 13/15, with a beginning of four 0.92
        double similarity = NameSimilarity.of("ABCDEFGHIJ", "ABCDEFGHXY");

        assertThat(similarity).isCloseTo(0.92, EXACT);
        assertThat(NameSimilarity.reaches(similarity, "ABCDEFGHIJ", "ABCDEFGHXY"))
                .isTrue();
        assertThat(NameSimilarity.reaches(similarity + 0.5e-9, "ABCDEFGHIJ", "ABCDEFGHXY"))
                .isTrue();
        assertThat(NameSimilarity.reaches(similarity + 2e-9, "ABCDEFGHIJ", "ABCDEFGHXY"))
                .isFalse();
    }

    @Test
    void whicheverOfTwoNamesComesFirst() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            String a = name(random);
            String b = name(random);

            assertThat(NameSimilarity.of(a, b)).as("%s, %s", a, b).isEqualTo(NameSimilarity.of(b, a));
        }
    }

    private static double jaroWithPrefix(double jaro, int prefix) {
        return jaro + 0.1 * prefix * (1 - jaro);
    }

    private static String name(Random random) {
        StringBuilder name = new StringBuilder();
        int length = random.nextInt(14);
        for (int i = 0; i < length; i++) {
            name.append((char) ('A' + random.nextInt(3)));
        }
        return name.toString();
    }
}
