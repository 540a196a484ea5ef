package org.tamga.producers.publish;

import org.tamga.events.validation.Problem;

/** What became of a report that was handed to a publisher. Each gets exactly one. */
public sealed interface SendOutcome {

    /** Kafka holds it. */
    record Sent(String topic, int partition, long offset) implements SendOutcome {}

    /** A dry run: it would have been sent. */
    record Checked() implements SendOutcome {}

    /** Kafka does not want this one; others may go on. */
    record Refused(Problem problem) implements SendOutcome {}

    /** Kafka could not be reached, or gave up: no use going on. */
    record Lost(String cause) implements SendOutcome {}
}
