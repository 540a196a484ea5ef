package org.tamga.producers.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tamga.producers.evaluation.Evaluation;
import org.tamga.producers.evaluation.EvaluationJson;
import org.tamga.producers.evaluation.EvaluationText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga evaluate}. */
@Command(
        name = "evaluate",
        description = {
            "Holds the alerts of a back-test against the truth of a simulation: per pattern how many planted networks were"
                    + " found (recall) and how many alerts are right (precision), and how many alerts opened a day, a shift of"
                    + " 12 hours and in ten minutes.",
            "An alert is right if two of its events, or its only one, are of one planted network that may raise its pattern."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:evaluated, whatever the figures",
            " 2:the command was not understood",
            " 3:a file is missing, malformed, or about other events"
        },
        footer = {
            "",
            "Example:",
            "  tamga simulate --output region",
            "  tamga backtest --events region/events.ndjson --output alerts.ndjson",
            "  tamga evaluate --alerts alerts.ndjson --truth region/truth.ndjson --events region/events.ndjson"
        })
public final class EvaluateCommand implements Callable<Integer> {
    private static final int UNREADABLE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--alerts", required = true, paramLabel = "FILE", description = "What tamga backtest wrote.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path alerts;

    @Option(names = "--truth", required = true, paramLabel = "FILE", description = "What tamga simulate planted.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path truth;

    @Option(names = "--events", required = true, paramLabel = "FILE", description = "The events, in order of arrival.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path events;

    @Option(names = "--json", description = "One line of JSON instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            Evaluation evaluation = Evaluation.of(alerts, truth, events);
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(EvaluationJson.line(evaluation));
            } else {
                EvaluationText.lines(evaluation).forEach(out::println);
            }
            out.flush();
            return 0;
        } catch (IOException unreadable) {
            spec.commandLine().getErr().println(unreadable.getMessage());
            spec.commandLine().getErr().flush();
            return UNREADABLE;
        }
    }
}
