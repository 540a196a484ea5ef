package org.tamga.topology.backtest;

import java.time.Instant;
import java.util.List;
import org.tamga.events.Report;

/** Reports as they are, without a file. */
record GivenEvents(List<Report> reports, Instant now) implements Events {
    @Override
    public String title() {
        return "given";
    }

    @Override
    public void readInto(Intake intake, Crew crew, Progress progress) {
        for (int i = 0; i < reports.size(); i++) {
            long number = i + 1L;
            Report report = reports.get(i);
            crew.give(() -> intake.take(0, "given", number, report, Original.encoded(report), new Delivery(null, now)));
        }
        crew.finish();
    }
}
