package org.tamga.alerting.forecast;

import java.time.Duration;
import java.util.List;
import org.tamga.alerting.forecast.Forecasts.Next;
import org.tamga.alerting.forecast.Forecasts.Outlook;
import org.tamga.alerting.forecast.Forecasts.Score;

/** What a back-test might have learnt. */
public final class ForecastsForTests {
    private ForecastsForTests() {}

    /** Of 50 that came in at the post of UZ 30 were next seen at Korday, after one to five days, and 12 elsewhere. */
    public static Forecasts afterUzPost() {
        return with(new Score(200, 150, 100), new Score(29, 10, 5));
    }

    static Forecasts with(Score score, Score scoreOfCaught) {
        Outlook outlook = new Outlook(
                "UZ-POST",
                "inbound",
                50,
                List.of(
                        new Next("KORDAY-AKZHOL", 30, Duration.ofDays(1), Duration.ofDays(5)),
                        new Next("elsewhere", 12, Duration.ofHours(30), Duration.ofDays(20))));
        return new Forecasts(1, 30, score, scoreOfCaught, List.of(outlook));
    }
}
