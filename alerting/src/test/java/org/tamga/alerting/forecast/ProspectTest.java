package org.tamga.alerting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tamga.alerting.alert.Finding;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.forecast.Forecasts.Score;
import org.tamga.alerting.words.Foretelling;
import org.tamga.alerting.words.Words;

/** Where what an alert is about may appear next. */
class ProspectTest {
    private static final Forecasts FORECASTS = ForecastsForTests.afterUzPost();

    @Test
    void countsFromWhereItWasLastSeen() {
        Prospect prospect = Prospect.of(opened("a"), FORECASTS).orElseThrow();

        assertThat(prospect.last().country()).isEqualTo("UZ");
        assertThat(prospect.next())
                .containsExactly(
                        new Prospect.Stop(
                                "KORDAY-AKZHOL", 30, DAY.plus(Duration.ofDays(12)), DAY.plus(Duration.ofDays(16))),
                        new Prospect.Stop(
                                "elsewhere",
                                12,
                                DAY.plus(Duration.ofDays(11)).plus(Duration.ofHours(30)),
                                DAY.plus(Duration.ofDays(31))));
    }

    @Test
    void saysNothingOfAlertsThatAreLessOrOver() {
        assertThat(Prospect.of(as(Severity.MEDIUM, opened("a")), FORECASTS)).isEmpty();
        assertThat(Prospect.of(withdrawn(opened("a")), FORECASTS)).isEmpty();
    }

    @Test
    void saysNothingWhereNothingWasLearnt() {
        Finding seenElsewhereSince = revised(opened("a"), seizure("a/3", "TJ", 12));

        assertThat(Prospect.of(seenElsewhereSince, FORECASTS)).isEmpty();
    }

    @Test
    void howOftenItIsRightIsOfCaughtThingsWhereThereAreEnough() {
        assertThat(last(new Score(200, 150, 100), new Score(30, 15, 6)))
                .contains("of 30 things caught once and seen again, 50 %", "20 % in the time");
        assertThat(last(new Score(200, 150, 100), new Score(29, 15, 6))).contains("of 200 things seen again, 75 %");
        assertThat(last(new Score(0, 0, 0), new Score(0, 0, 0))).contains("could not be measured");
    }

    private static String last(Score score, Score scoreOfCaught) {
        Forecasts forecasts = ForecastsForTests.with(score, scoreOfCaught);
        Optional<Prospect> prospect = Prospect.of(opened("a"), forecasts);
        List<String> sentences =
                Foretelling.of(prospect.orElseThrow(), forecasts, crossing -> crossing, Words.in(Locale.ENGLISH));
        return sentences.get(sentences.size() - 1);
    }
}
