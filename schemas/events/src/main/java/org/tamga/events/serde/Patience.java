package org.tamga.events.serde;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the registry until it answers. A fault is told once, and once more when it becomes another. */
final class Patience {
    /** Of somebody who has something better to do than wait: tries again, later and in his own way. */
    static final Pause NONE = wait -> false;

    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final int MOST_COLLISIONS = 5;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Pause pause;

    Patience(Pause pause) {
        this.pause = pause;
    }

    /**
     * The registry's answer.
     *
     * @throws KafkaException if the registry refuses for good, there is to be no further attempt or the thread is
     *     interrupted; never a SerializationException, since none of these is a fault of a record
     */
    <T> T until(String what, Call<T> call) {
        Duration wait = FIRST_WAIT;
        String told = "";
        int collisions = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                T answer = call.run();
                if (attempt > 1) {
                    LOG.info("The schema registry answers again after {} attempts", attempt);
                }
                return answer;
            } catch (RestClientException answer) {
                collisions += Fault.of(answer) == Fault.ANOTHER_WAS_FIRST ? 1 : 0;
                told = tell(what, told, asWords(what, answer, collisions));
            } catch (IOException unreachable) {
                told = tell(what, told, unreachable.toString());
            }
            if (!goesOnAfter(wait)) {
                throw new KafkaException(
                        pause == NONE
                                ? "The schema registry gives no answer: cannot " + what + " (" + told + ")"
                                : "The registry's client was closed while trying to " + what);
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private static String asWords(String what, RestClientException answer, int collisions) {
        Fault fault = Fault.of(answer);
        if (fault == Fault.REFUSED || collisions > MOST_COLLISIONS) {
            throw new KafkaException("The registry refuses to " + what + ": " + answer.getMessage(), answer);
        }
        return "HTTP " + answer.getStatus() + ", " + fault.remedy();
    }

    private String tell(String what, String told, String cause) {
        if (!cause.equals(told) && pause != NONE) {
            LOG.warn("Cannot {} at the schema registry, trying until it answers: {}", what, cause);
        }
        return cause;
    }

    private boolean goesOnAfter(Duration wait) {
        try {
            return pause.goOnAfter(wait);
        } catch (InterruptedException interrupted) {
            throw new InterruptException(interrupted);
        }
    }

    /** The time between two attempts. */
    @FunctionalInterface
    interface Pause {
        /** False, at once, if there is to be no further attempt. */
        boolean goOnAfter(Duration wait) throws InterruptedException;
    }

    @FunctionalInterface
    interface Call<T> {
        T run() throws IOException, RestClientException;
    }
}
