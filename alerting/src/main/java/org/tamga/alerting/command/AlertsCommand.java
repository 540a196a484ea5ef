package org.tamga.alerting.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga alerts}: the alerts of a running centre. */
@Command(
        name = "alerts",
        description = "Lists the alerts of a running centre, once it has taken in every report sent so far.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:the alerts are listed",
            " 1:the centre does not answer, or the reports are not being taken in",
            " 2:the command line is wrong"
        })
public final class AlertsCommand implements Callable<Integer> {
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--open",
            description = "Only alerts that hold under the reports as they stand, whatever officers did with them.")
    private boolean openOnly;

    @Option(
            names = "--held",
            description =
                    "Only alerts that are held back from the queue, since what they are about was seen too often.")
    private boolean heldOnly;

    @Option(names = "--json", description = "One JSON object a line, lines sorted.")
    private boolean json;

    @Mixin
    private CentreOptions options = new CentreOptions();

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description =
                    "How long to wait until every report is taken in; 0: do not wait (default: ${DEFAULT-VALUE}).")
    private int waitSeconds;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        try {
            Centre centre = options.centre();
            if (waitSeconds > 0 && !new CatchUp(centre, err).await(waitSeconds)) {
                return FAILED;
            }
            print(centre.alerts(openOnly, heldOnly));
            return 0;
        } catch (CentreException failure) {
            err.println(failure.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private void print(List<ListedAlert> alerts) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            alerts.stream().map(ListedAlert::line).sorted().forEach(out::println);
        } else {
            AlertTable.print(alerts, out);
        }
        out.flush();
    }
}
