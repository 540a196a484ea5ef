package org.tamga.topology.rules;

import org.tamga.detection.history.Horizon;
import org.tamga.detection.rulebook.RuleBook;
import org.tamga.events.Connection;
import org.tamga.events.UnreachableException;

/** The rules by which a running Tamga works. */
public final class RulesInForce {
    private RulesInForce() {}

    /**
     * What was put up to now, on top of what Tamga comes with.
     *
     * @param memory by which it is judged what counts of what was put
     * @throws UnreachableException if nobody answers
     * @throws org.apache.kafka.common.KafkaException if Kafka does not answer in time or refuses
     */
    public static RuleBook read(Connection connection, Horizon memory) throws UnreachableException {
        try (RuleTopics topics = RuleTopics.at(connection, memory)) {
            return topics.read().book();
        }
    }
}
