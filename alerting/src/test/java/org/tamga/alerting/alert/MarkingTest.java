package org.tamga.alerting.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.marked;
import static org.tamga.alerting.Findings.opened;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which markings restrict a report, however they are written. */
class MarkingTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, false",
                "TLP:CLEAR, H0, false",
                "white, -, false",
                "TLP:GREEN, H1, false",
                " tlp: amber , -, false",
                "TLP:AMBER+STRICT, -, true",
                "amber+strict, -, true",
                "TLP:RED, H0, true",
                "red, -, true",
                "TLP:PURPLE, -, true",
                "TLP:GREEN, H2, true",
                "-, h3, true",
                "-, H9, true"
            })
    void restrictedIsWhatTheStandardsSay(String tlp, String code, boolean restricted) {
        assertThat(new Marking(tlp, code).isRestricted()).isEqualTo(restricted);
    }

    @ParameterizedTest
    @CsvSource({"red, TLP:RED", "'tlp: amber + strict', TLP:AMBER+STRICT", "White, TLP:CLEAR", "secret, secret"})
    void labelIsWrittenAsTheStandardHasIt(String written, String label) {
        assertThat(new Marking(written, null).tlp()).isEqualTo(label);
    }

    @Test
    void overSeveralReportsStandsTheStrictestLabelAndEveryCode() {
        List<Evidence> reports = opened("a").evidence();

        assertThat(Marking.over(Stream.of(
                                marked("green", "H1", reports.get(0)),
                                marked("amber+strict", null, reports.get(1)),
                                marked("amber", "H0", reports.get(0)))
                        .toList()))
                .containsExactly("TLP:AMBER+STRICT", "H0", "H1");
        assertThat(Marking.over(reports)).isEmpty();
    }
}
