package org.tamga.alerting.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tamga.alerting.Findings.DAY;
import static org.tamga.alerting.Findings.as;
import static org.tamga.alerting.Findings.named;
import static org.tamga.alerting.Findings.opened;
import static org.tamga.alerting.Findings.revised;
import static org.tamga.alerting.Findings.seizure;
import static org.tamga.alerting.Findings.withdrawn;

import java.time.Duration;
import java.time.Instant;
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
    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    /** After the first time named, before the second. */
    private static final Instant NOW = DAY.plus(Duration.ofDays(20));

    @Test
    void countsFromWhereItWasLastSeen() {
        Prospect prospect = (Prospect) foretold(opened("a"));

        assertThat(prospect.last().country()).isEqualTo("UZ");
        assertThat(prospect.next())
                .containsExactly(
                        new Prospect.Stop(
                                "KORDAY-AKZHOL",
                                30,
                                DAY.plus(Duration.ofDays(12)),
                                DAY.plus(Duration.ofDays(16)),
                                true),
                        new Prospect.Stop(
                                "elsewhere",
                                12,
                                DAY.plus(Duration.ofDays(11)).plus(Duration.ofHours(30)),
                                DAY.plus(Duration.ofDays(31)),
                                false));
        assertThat(said(prospect))
                .satisfiesExactly(
                        past -> assertThat(past)
                                .isEqualTo("KORDAY-AKZHOL, between 13 Mar 2026, 06:00 UTC and 17 Mar 2026, 06:00 UTC:"
                                        + " that time has passed, and the alert holds no later report."),
                        next -> assertThat(next)
                                .startsWith("elsewhere, between")
                                .contains("12 of 50"),
                        score -> assertThat(score).startsWith("Measured"));
    }

    @Test
    void onceEveryTimeHasPassedNothingIsLeftToRelyOn() {
        Prospect prospect = (Prospect) Foretold.of(opened("a"), Optional.of(FORECASTS), DAY.plus(Duration.ofDays(300)));

        assertThat(prospect.holds()).isFalse();
        assertThat(said(prospect)).hasSize(2).allMatch(sentence -> sentence.contains("has passed"));
    }

    @Test
    void whereNothingIsForetoldItSaysWhy() {
        assertThat(foretold(as(Severity.MEDIUM, opened("a")))).isEqualTo(Foretold.Nothing.NOT_HIGH);
        assertThat(foretold(withdrawn(opened("a")))).isEqualTo(Foretold.Nothing.OVER);
        assertThat(foretold(named("series", "TJ:heroin", opened("a")))).isEqualTo(Foretold.Nothing.DOES_NOT_MOVE);
        assertThat(foretold(revised(opened("a"), seizure("a/3", "TJ", 12))))
                .isEqualTo(Foretold.Nothing.TOO_LITTLE_SEEN);
        assertThat(Foretold.of(opened("a"), Optional.empty(), NOW)).isEqualTo(Foretold.Nothing.NOT_LEARNT);
        for (Foretold.Nothing why : Foretold.Nothing.values()) {
            assertThat(Foretelling.nothing(why, ENGLISH)).startsWith("Nothing is foretold");
        }
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
        Prospect prospect = (Prospect) Foretold.of(opened("a"), Optional.of(forecasts), NOW);
        List<String> sentences = Foretelling.of(prospect, forecasts, crossing -> crossing, ENGLISH);
        return sentences.get(sentences.size() - 1);
    }

    private static Foretold foretold(Finding finding) {
        return Foretold.of(finding, Optional.of(FORECASTS), NOW);
    }

    private static List<String> said(Prospect prospect) {
        return Foretelling.of(prospect, FORECASTS, crossing -> crossing, ENGLISH);
    }
}
