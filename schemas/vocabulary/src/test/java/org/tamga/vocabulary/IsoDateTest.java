package org.tamga.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsoDateTest {
    private static final String DAY = "1985-05-17";

    @Test
    void everyDayOfSomeYearsIsRead() {
        for (LocalDate day = LocalDate.of(1999, 1, 1); day.getYear() < 2005; day = day.plusDays(1)) {
            assertThat(IsoDate.read(day.toString())).contains(day);
        }
        assertThat(IsoDate.read(" " + DAY + " ")).contains(LocalDate.parse(DAY));
    }

    @Test
    void whatIsNoDayIsNone() {
        List.of(
                        "",
                        "1985",
                        "17.05.1985",
                        "1985-5-17",
                        "1985-02-29",
                        "1985-04-31",
                        "1985-13-01",
                        "1985-00-01",
                        "1985-01-00")
                .forEach(text -> assertThat(IsoDate.read(text)).as(text).isEmpty());
    }

    @Test
    void everyCharacterAnywhereIsJudgedAsByTheFormatter() {
        for (int at = 0; at < DAY.length(); at++) {
            for (char letter = '!'; letter < 0x700; letter++) {
                String text = DAY.substring(0, at) + letter + DAY.substring(at + 1);
                assertThat(IsoDate.read(text)).as(text).isEqualTo(byFormatter(text));
            }
        }
    }

    private static Optional<LocalDate> byFormatter(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
