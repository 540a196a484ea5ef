package org.tamga.detection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the originators' own grades add. */
class GradesTest {
    @ParameterizedTest
    @CsvSource({
        "A1, 2",
        "B2, 2",
        "A1 B2 A2, 2",
        "A1 -, 1",
        "A1 - -, 0",
        "A1 A1 -, 1",
        "A3, 0",
        "X1, 0",
        "A, 0",
        "1, 0",
        "X, 0",
        "-, 0",
        "C1, -2",
        "A4, -2",
        "C, -2",
        "4, -2",
        "C1 A1, -2",
        "C1 A1 A1, -1",
        "C1 4 A1 A1 A1, -1",
        "C1 4 A1 A1, -2"
    })
    void weighs(String grades, int weight) {
        assertThat(only(grades).weight()).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "A1 B2, graded-good",
        "A1 C1, graded-doubtful",
        "A1 - -, graded-partly",
        "X3, graded-partly",
        "- -, not-graded"
    })
    void saysWhy(String grades, String reason) {
        assertThat(only(grades).why().reason()).isEqualTo(reason);
    }

    @Test
    void countsWhatItSays() {
        assertThat(only("A1 B2 C1 -").why().facts())
                .containsEntry("good", "2")
                .containsEntry("doubtful", "1")
                .containsEntry("reports", "4");
    }

    /** "-" is a report without grades. */
    private static Point only(String grades) {
        List<Point> points =
                Grades.of(List.of(Assessed.graded(grades.replace("-", "").split(" ", -1))));
        assertThat(points).hasSize(1);
        return points.get(0);
    }
}
