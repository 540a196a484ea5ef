package org.tamga.alerting.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;

/** Waits until every report sent so far is reflected in the alerts. */
final class CatchUp {
    private static final List<String> STAGES = List.of("intake", "detection", "alerting");
    private static final long UNKNOWN = 1L << 50;
    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private final Centre centre;
    private final PrintWriter err;

    CatchUp(Centre centre, PrintWriter err) {
        this.centre = centre;
        this.err = err;
    }

    /**
     * Whether the pipeline caught up; gives up, and says so, when what is left has not become less
     * for {@code seconds}. A pipeline that gets on is waited for, however much there is.
     */
    boolean await(int seconds) throws InterruptedException {
        JsonNode pipeline = pipeline();
        long least = Long.MAX_VALUE;
        long end = 0;
        while (!pipeline.path("caughtUp").asBoolean()) {
            long left = left(pipeline);
            if (end == 0) {
                say("Waiting until every report is taken in (" + state(pipeline) + ")…");
            }
            if (end == 0 || left < least) {
                least = left;
                end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
            } else if (System.nanoTime() - end > 0) {
                say("The pipeline has not got on for " + seconds + " s (" + state(pipeline)
                        + "); the alerts may not be complete. --wait 0 lists them as they are.");
                return false;
            }
            Thread.sleep(ASK_EVERY.toMillis());
            pipeline = pipeline();
        }
        return true;
    }

    private JsonNode pipeline() throws InterruptedException {
        return centre.status().path("pipeline");
    }

    /** What is not known counts as much, so that getting to know it is getting on. */
    private static long left(JsonNode pipeline) {
        long left = 0;
        for (String stage : STAGES) {
            JsonNode lag = pipeline.path("lag").path(stage);
            left += lag.isNumber() ? lag.asLong() : UNKNOWN;
        }
        return left;
    }

    private static String state(JsonNode pipeline) {
        if (pipeline.hasNonNull("problem")) {
            return pipeline.path("problem").asText();
        }
        JsonNode lag = pipeline.path("lag");
        return "still before intake " + count(lag, "intake") + ", detection " + count(lag, "detection") + ", alerting "
                + count(lag, "alerting");
    }

    private static String count(JsonNode lag, String stage) {
        return lag.hasNonNull(stage) ? lag.path(stage).asText() : "unknown";
    }

    private void say(String words) {
        err.println(words);
        err.flush();
    }
}
