package org.tamga.topology.backtest;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tamga.detection.forecast.Forecasting;
import org.tamga.detection.forecast.Score;
import org.tamga.topology.backtest.report.Comparison;
import org.tamga.topology.backtest.report.ForecastJson;
import org.tamga.topology.backtest.report.ReportHtml;
import org.tamga.topology.backtest.report.ReportJson;
import org.tamga.topology.backtest.report.ReportText;
import org.tamga.topology.backtest.report.Source;
import picocli.CommandLine.Option;

/** Where what a back-test found goes: the alerts, the reports that are asked for, and the summary of it. */
final class ResultFiles {
    @Option(
            names = "--output",
            paramLabel = "FILE",
            description = "Where the alerts go that are open under the present rules, one JSON object a line, sorted."
                    + " Default: standard output.")
    private @Nullable Path output;

    @Option(names = "--report", paramLabel = "FILE", description = "Where a report goes as JSON: by pattern and day.")
    private @Nullable Path report;

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "Where a report goes as a page with charts, which needs nothing beside itself.")
    private @Nullable Path html;

    @Option(
            names = "--forecast",
            paramLabel = "FILE",
            description =
                    "Where it goes, as JSON, where things appear next after each crossing and when, with how often"
                            + " that was right for the last 30 days by what was known before them. The centre reads it.")
    private @Nullable Path forecast;

    /** Whether it is asked where things appear next. */
    boolean forecasts() {
        return forecast != null;
    }

    /**
     * @param out for the alerts, if no file is named for them
     * @param err for the summary
     */
    void tell(Source source, Found found, Comparison comparison, PrintWriter out, PrintWriter err) throws IOException {
        write(found.open().get(0).stream().map(AlertLine::of).sorted().toList(), out);
        if (report != null) {
            Reports.write("--report", report, List.of(ReportJson.of(source, comparison)));
        }
        if (html != null) {
            Reports.write("--html", html, List.of(ReportHtml.of(source, comparison)));
        }
        summarise(source, found.rejects(), comparison, err);
        if (forecast != null && found.forecasting() != null) {
            Reports.write("--forecast", forecast, List.of(ForecastJson.of(found.forecasting(), found.clock())));
            summarise(found.forecasting(), err);
        }
    }

    private static void summarise(Forecasting forecasting, PrintWriter err) {
        tell("things", forecasting.score(), err);
        tell("things that were caught", forecasting.scoreOfCaught(), err);
        err.flush();
    }

    private static void tell(String what, Score score, PrintWriter err) {
        err.printf(
                "forecasts: of %,d appearances of %s, %,d at a crossing named, %,d in the time named too%n",
                score.appearances(), what, score.place(), score.right());
    }

    private void write(List<String> lines, PrintWriter out) throws IOException {
        if (output == null) {
            lines.forEach(out::println);
            out.flush();
        } else {
            Reports.write("--output", output, lines);
        }
    }

    private static void summarise(Source source, Rejects rejects, Comparison comparison, PrintWriter err) {
        err.printf(
                "%,d lines read, %,d rejected; %,d alerts open%n",
                source.received(), rejects.count(), comparison.present().open().size());
        ReportText.lines(comparison).forEach(err::println);
        if (source.tooLate() > 0) {
            err.println(ReportText.left(source));
        }
        rejects.first().forEach(reject -> err.println("  " + reject));
        if (rejects.count() > Rejects.SHOWN) {
            err.printf("  … and %,d more rejected lines%n", rejects.count() - Rejects.SHOWN);
        }
        err.flush();
    }
}
