package org.tamga.alerting.feed;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tamga.alerting.metrics.AlertingMeter;
import org.tamga.events.Topic;

/** Accounts for every record of a topic about posts, once the batch is safe; tells of each kind of fault once. */
final class PostMeters {
    private static final Logger LOG = LoggerFactory.getLogger(PostMeters.class);

    private final MeterRegistry meters;
    private final Topic<?> topic;
    private final Set<String> told = new HashSet<>();
    private final Map<String, Integer> batch = new TreeMap<>();

    PostMeters(MeterRegistry meters, Topic<?> topic) {
        this.meters = meters;
        this.topic = topic;
    }

    /** Forgets a batch that was not taken. */
    void begin() {
        batch.clear();
    }

    void note(String outcome, int records) {
        batch.merge(outcome, records, Integer::sum);
    }

    /** The batch is in the store. */
    void count() {
        batch.forEach((outcome, records) -> AlertingMeter.POST_RECORDS
                .counter(meters, "topic", topic.name(), "outcome", outcome)
                .increment(records));
        batch.clear();
    }

    /** Notes a record that is passed over. */
    void passOver(String outcome, int partition, long offset) {
        note(outcome, 1);
        if (told.add(outcome)) {
            LOG.atWarn()
                    .addKeyValue("topic", topic.name())
                    .addKeyValue("partition", partition)
                    .addKeyValue("offset", offset)
                    .log("A record about a post is passed over ({}); further ones are only counted", outcome);
        }
    }
}
