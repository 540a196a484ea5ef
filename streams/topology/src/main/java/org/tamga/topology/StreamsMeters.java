package org.tamga.topology;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.tamga.events.Topics;
import org.tamga.events.seal.SealVerdict;
import org.tamga.events.validation.ProblemCode;
import org.tamga.topology.intake.SealJudge;

/**
 * What the streams application counts. For intake the equation holds: {@code received = accepted + quarantined}, summed
 * over outcomes and reasons; the post that sends a report has counted its rejected lines before. Where revisions are
 * settled another holds: {@code accepted + quarantined(too-late) = events}, summed over outcomes, of which {@code
 * event-of-another-post} is set aside there.
 */
public enum StreamsMeters {
    /** Records read from the report topics, readable or not. */
    INTAKE_RECEIVED("tamga.intake.received", "Records read from the report topics", "topic"),
    /** Reports that passed validation and went on. */
    INTAKE_ACCEPTED("tamga.intake.accepted", "Reports that passed validation", "topic"),
    /** Records set aside by intake, by cause. */
    INTAKE_QUARANTINED("tamga.intake.quarantined", "Records that intake set aside, by cause", "reason"),
    /** What an accepted report did to its event: new, revised, retracted, or nothing (repeated, outdated, of another post). */
    EVENTS("tamga.events", "Accepted reports by what they did to their event", "outcome"),
    /** Subjects and markings that give no key, by kind and cause: the data quality of the reports. */
    FLAWS("tamga.events.flaws", "Subjects and markings that give no key", "kind", "flaw"),
    /** Records set aside after intake: a fault of Tamga's, or an event of another post, which its memory alone knows. */
    SET_ASIDE("tamga.streams.quarantined", "Records set aside after intake, by cause", "reason"),
    /** Changes to alerts, by pattern and kind of change. */
    ALERT_CHANGES("tamga.alerts.changes", "Changes to alerts published", "pattern", "change");

    private final String id;
    private final String prose;
    private final String[] labels;

    StreamsMeters(String id, String prose, String... labels) {
        this.id = id;
        this.prose = prose;
        this.labels = labels;
    }

    public String id() {
        return id;
    }

    /** Counts one, under the values of this meter's labels, in their order. */
    public void count(MeterRegistry registry, String... values) {
        counter(registry, values).increment();
    }

    /** Starts the terms of intake's equation at 0, so that it can be read before anything went wrong. */
    static void startIntakeAtZero(MeterRegistry registry) {
        for (String topic : List.of(Topics.SEIZURES.name(), Topics.IDENTIFICATIONS.name())) {
            INTAKE_RECEIVED.counter(registry, topic);
            INTAKE_ACCEPTED.counter(registry, topic);
        }
        Stream.of(
                        Arrays.stream(ProblemCode.values()).map(ProblemCode::id),
                        Arrays.stream(SealVerdict.values())
                                .filter(verdict -> verdict != SealVerdict.GENUINE)
                                .map(SealVerdict::id),
                        Stream.of(SealJudge.UNSEALED, SealJudge.MALFORMED, SealJudge.OF_ANOTHER_PLACE),
                        Stream.of("not-avro", "unknown-schema-id", "empty-record"))
                .flatMap(reasons -> reasons)
                .forEach(reason -> INTAKE_QUARANTINED.counter(registry, reason));
        for (String outcome : List.of("new", "revised", "retracted", "repeated", "outdated", "event-of-another-post")) {
            EVENTS.counter(registry, outcome);
        }
    }

    private Counter counter(MeterRegistry registry, String... values) {
        Tags tags = Tags.empty();
        for (int i = 0; i < labels.length; i++) {
            tags = tags.and(labels[i], values[i]);
        }
        return Counter.builder(id).description(prose).tags(tags).register(registry);
    }
}
