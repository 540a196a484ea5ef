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
    private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(100);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final Pause pause;

    Patience(Pause pause) {
        this.pause = pause;
    }

    /**
     * The registry's answer.
     *
     * @throws KafkaException if the registry refuses for good, its client is closed or the thread interrupted; never a
     *     SerializationException, since none of these is a fault of a record
     */
    <T> T until(String what, Call<T> call) {
        Duration wait = FIRST_WAIT;
        String told = "";
        for (int attempt = 1; ; attempt++) {
            try {
                T answer = call.run();
                if (attempt > 1) {
                    LOG.info("The schema registry answers again after {} attempts", attempt);
                }
                return answer;
            } catch (RestClientException answer) {
                told = tell(what, told, asWords(what, answer));
            } catch (IOException unreachable) {
                told = tell(what, told, unreachable.toString());
            }
            pauseFor(wait, what);
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.multipliedBy(2);
        }
    }

    private static String asWords(String what, RestClientException answer) {
        Fault fault = Fault.of(answer);
        if (fault == Fault.REFUSED) {
            throw new KafkaException("The registry refuses to " + what + ": " + answer.getMessage(), answer);
        }
        return "HTTP " + answer.getStatus() + ", " + fault.remedy();
    }

    private static String tell(String what, String told, String cause) {
        if (!cause.equals(told)) {
            LOG.warn("Cannot {} at the schema registry, trying until it answers: {}", what, cause);
        }
        return cause;
    }

    private void pauseFor(Duration wait, String what) {
        try {
            if (!pause.goOnAfter(wait)) {
                throw new KafkaException("The registry's client was closed while trying to " + what);
            }
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
