package org.tamga.topology.backtest.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.forecast.Departure;
import org.tamga.detection.forecast.Forecasting;
import org.tamga.detection.forecast.Outlook;
import org.tamga.detection.forecast.Score;
import org.tamga.detection.report.Direction;

/** Where things appear next, for the centre. It names crossings, and never a key. */
public final class ForecastJson {
    private static final int FORM = 1;

    private ForecastJson() {}

    /** @param clock of the back-test */
    public static String of(Forecasting forecasting, Instant clock) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("forecast", FORM);
        json.put("clock", clock.toString());
        json.put("heldOutDays", Forecasting.HELD_OUT.toDays());
        json.set("score", score(forecasting.score()));
        json.set("scoreOfCaught", score(forecasting.scoreOfCaught()));
        ArrayNode departures = json.putArray("departures");
        forecasting.outlooks().forEach((departure, outlook) -> departures.add(outlook(departure, outlook)));
        return json.toPrettyString();
    }

    private static ObjectNode score(Score score) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("appearances", score.appearances())
                .put("place", score.place())
                .put("right", score.right());
    }

    private static ObjectNode outlook(Departure departure, Outlook outlook) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("checkpoint", departure.checkpoint());
        json.put("direction", lower(departure.direction()));
        json.put("appearances", outlook.appearances());
        ArrayNode next = json.putArray("next");
        outlook.next()
                .forEach(one -> next.addObject()
                        .put("crossing", one.crossing())
                        .put("count", one.count())
                        .put("earliest", one.earliest().toString())
                        .put("latest", one.latest().toString()));
        return json;
    }

    private static @Nullable String lower(@Nullable Direction direction) {
        return direction == null ? null : direction.name().toLowerCase(Locale.ROOT);
    }
}
