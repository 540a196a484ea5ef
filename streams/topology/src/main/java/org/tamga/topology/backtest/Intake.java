package org.tamga.topology.backtest;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.tamga.detection.batch.Groups;
import org.tamga.detection.report.Observation;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;
import org.tamga.events.lines.Line;
import org.tamga.events.validation.Problem;
import org.tamga.events.validation.ProblemCode;
import org.tamga.events.validation.ReportValidator;
import org.tamga.events.validation.Verdict;
import org.tamga.topology.backtest.spill.Packed;
import org.tamga.vocabulary.CheckpointRegister;

/** Judges reports by the rules of intake and keeps those that may go on. Safe for use by several threads. */
final class Intake {
    private final ReportValidator validator;
    private final Groups<Arrival> arrivals;
    private final Function<Observation, Packed> packing;
    private final Rejects rejects;
    private final LongAdder received = new LongAdder();

    Intake(
            CheckpointRegister register,
            Groups<Arrival> arrivals,
            Function<Observation, Packed> packing,
            Rejects rejects) {
        this.validator = new ReportValidator(register);
        this.arrivals = arrivals;
        this.packing = packing;
        this.rejects = rejects;
    }

    /**
     * Takes a line of a file; a blank one is none.
     *
     * @param now what is later than this, and its skew, is rejected: one bad clock must not expire a whole history
     */
    void take(int source, String name, Line line, Instant now) {
        if (line instanceof Line.TooLong tooLong) {
            refuse(source, name, line.number(), List.of(tooLong.problem()));
        } else if (line instanceof Line.Malformed) {
            Problem problem = new Problem(
                    "line",
                    line.text(),
                    ProblemCode.NOT_UTF8,
                    "the line is not UTF-8; convert the file with iconv first");
            refuse(source, name, line.number(), List.of(problem));
        } else if (!line.text().isBlank()) {
            Reading reading = EventJson.read(line.text());
            if (reading instanceof Reading.Read read) {
                take(source, name, line.number(), read.report(), Original.line(line.text()), new Delivery(null, now));
            } else {
                refuse(source, name, line.number(), ((Reading.Unreadable) reading).problems());
            }
        }
    }

    /** Takes a report from anywhere. */
    void take(int source, String name, long number, Report report, Original original, Delivery delivery) {
        Verdict verdict = validator.judge(report, delivery.arrived());
        if (verdict instanceof Verdict.Accepted accepted) {
            received.increment();
            arrivals.add(Arrival.of(report, accepted.place(), original, delivery, packing));
        } else {
            refuse(source, name, number, ((Verdict.Refused) verdict).problems());
        }
    }

    /** Counts what is no report at all. */
    void refuse(int source, String name, long number, String reason, String words) {
        received.increment();
        rejects.add(new Rejects.Reject(source, name, number, reason, words));
    }

    private void refuse(int source, String name, long number, List<Problem> problems) {
        refuse(source, name, number, problems.get(0).code().id(), problems.toString());
    }

    /** Accepted and rejected. */
    long received() {
        return received.sum();
    }
}
