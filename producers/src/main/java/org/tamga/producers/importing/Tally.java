package org.tamga.producers.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.metrics.ProducerMeter;
import org.tamga.producers.source.Format;

/**
 * Counts the lines of one file, here and in the meters. Every line received is settled once: received = accepted +
 * rejected + under way, and nothing is under way in the end.
 */
final class Tally {
    private final MeterRegistry meters;
    private final Format format;
    private final Counter receivedMeter;
    private final Counter acceptedMeter;
    private final Map<ProblemCode, Findings> rejected = new EnumMap<>(ProblemCode.class);
    private final Map<ProblemCode, Findings> warnings = new EnumMap<>(ProblemCode.class);
    private long received;
    private long accepted;

    Tally(MeterRegistry meters, Format format) {
        this.meters = meters;
        this.format = format;
        this.receivedMeter = ProducerMeter.RECEIVED.counter(meters, format);
        this.acceptedMeter = ProducerMeter.ACCEPTED.counter(meters, format);
    }

    void received() {
        received++;
        receivedMeter.increment();
    }

    void accepted() {
        accepted++;
        acceptedMeter.increment();
    }

    /** A line with several problems counts under the first. */
    void rejected(long line, List<Problem> problems) {
        Problem first = problems.get(0);
        found(rejected, line, first);
        ProducerMeter.rejected(meters, format, first.code().id()).increment();
    }

    void warned(long line, List<Problem> problems) {
        problems.forEach(problem -> found(warnings, line, problem));
    }

    long receivedSoFar() {
        return received;
    }

    long acceptedSoFar() {
        return accepted;
    }

    Map<ProblemCode, Findings> rejectedByReason() {
        return rejected;
    }

    Map<ProblemCode, Findings> warnings() {
        return warnings;
    }

    private static void found(Map<ProblemCode, Findings> findings, long line, Problem problem) {
        findings.put(
                problem.code(),
                findings.getOrDefault(problem.code(), Findings.NONE).and(line, problem));
    }
}
