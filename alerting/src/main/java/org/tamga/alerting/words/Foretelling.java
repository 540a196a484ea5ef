package org.tamga.alerting.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.tamga.alerting.forecast.Forecasts;
import org.tamga.alerting.forecast.Foretold;
import org.tamga.alerting.forecast.Prospect;

/** Where something may appear next, in words, and how far that can be relied on. */
public final class Foretelling {
    /** Fewer caught things that appeared again say little of how often it is right for them. */
    private static final long ENOUGH_CAUGHT = 30;

    private static final long PERCENT = 100;

    private Foretelling() {}

    /** @param crossings the name of a crossing */
    public static List<String> of(
            Prospect prospect, Forecasts forecasts, UnaryOperator<String> crossings, Words words) {
        List<String> sentences = new ArrayList<>();
        prospect.next().forEach(stop -> sentences.add(stop(prospect, stop, crossings, words)));
        if (!prospect.holds()) {
            return List.copyOf(sentences);
        }
        boolean ofCaught = forecasts.scoreOfCaught().appearances() >= ENOUGH_CAUGHT;
        Forecasts.Score score = ofCaught ? forecasts.scoreOfCaught() : forecasts.score();
        sentences.add(
                score.appearances() == 0
                        ? words.say("next.not-measured")
                        : words.say(
                                ofCaught ? "next.score-of-caught" : "next.score",
                                Map.of(
                                        "days",
                                        forecasts.heldOutDays(),
                                        "appearances",
                                        score.appearances(),
                                        "place",
                                        PERCENT * score.place() / score.appearances(),
                                        "right",
                                        PERCENT * score.right() / score.appearances())));
        return List.copyOf(sentences);
    }

    /** Why nothing is foretold. */
    public static String nothing(Foretold.Nothing why, Words words) {
        return words.say("next.nothing." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String stop(Prospect prospect, Prospect.Stop stop, UnaryOperator<String> crossings, Words words) {
        return words.say(
                stop.past() ? "next.stop-past" : "next.stop",
                Map.of(
                        "crossing", crossings.apply(stop.crossing()),
                        "from", words.moment(stop.from()),
                        "until", words.moment(stop.until()),
                        "last", prospect.last().place(),
                        "count", stop.count(),
                        "appearances", prospect.outlook().appearances()));
    }
}
