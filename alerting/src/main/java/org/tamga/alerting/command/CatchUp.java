package org.tamga.alerting.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Duration;

/** Waits until every report sent so far is reflected in the alerts. */
final class CatchUp {
    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private final Centre centre;
    private final PrintWriter err;

    CatchUp(Centre centre, PrintWriter err) {
        this.centre = centre;
        this.err = err;
    }

    /** Whether the pipeline caught up within {@code seconds}; says so if it did not. */
    boolean await(int seconds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        boolean told = false;
        JsonNode pipeline = centre.status().path("pipeline");
        while (!pipeline.path("caughtUp").asBoolean()) {
            if (System.nanoTime() - end > 0) {
                say("The pipeline did not catch up within " + seconds + " s (" + state(pipeline)
                        + "); the alerts may not be complete. --wait 0 lists them as they are.");
                return false;
            }
            if (!told) {
                say("Waiting until every report is taken in (" + state(pipeline) + ")…");
                told = true;
            }
            Thread.sleep(ASK_EVERY.toMillis());
            pipeline = centre.status().path("pipeline");
        }
        return true;
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
