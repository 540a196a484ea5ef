package org.tamga.alerting.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.delivery.DeliveryState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code tamga deliveries}: what a running centre sends to recipients, and how far it has come. */
@Command(
        name = "deliveries",
        description = "Lists what a running centre has sent to recipients or is to send, the latest first.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:the deliveries are listed", " 1:the centre does not answer", " 2:the command line is wrong"
        })
public final class DeliveriesCommand implements Callable<Integer> {
    private static final int FAILED = 1;
    private static final String ROW = "%-20s  %-9s  %-8s  %-20s  %8s  %-24s  %s%n";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "Only those that have come so far: ${COMPLETION-CANDIDATES}.")
    private @Nullable DeliveryState state;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "200",
            description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Mixin
    private CentreOptions options = new CentreOptions();

    @Override
    public Integer call() throws InterruptedException {
        try {
            String asked = state == null ? "" : state.name();
            print(options.centre().deliveries(asked, Math.max(1, limit)));
            return 0;
        } catch (CentreException failure) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(failure.getMessage());
            err.flush();
            return FAILED;
        }
    }

    private void print(List<JsonNode> deliveries) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            deliveries.forEach(out::println);
        } else if (deliveries.isEmpty()) {
            out.println("No deliveries.");
        } else {
            out.printf(Locale.ROOT, ROW, "QUEUED", "RECIPIENT", "CHANNEL", "STATE", "ATTEMPTS", "REASON", "ALERT");
            deliveries.forEach(delivery -> row(out, delivery));
        }
        out.flush();
    }

    private static void row(PrintWriter out, JsonNode delivery) {
        out.printf(
                Locale.ROOT,
                ROW,
                delivery.path("queuedAt").asText().replaceFirst("\\.\\d+Z$", "Z"),
                delivery.path("recipient").asText(),
                lower(delivery, "channel"),
                lower(delivery, "state"),
                delivery.path("attempts").asText(),
                lower(delivery, "reason"),
                delivery.path("alertId").asText() + " r"
                        + delivery.path("revision").asText());
    }

    private static String lower(JsonNode delivery, String field) {
        JsonNode value = delivery.path(field);
        return value.isTextual() ? value.asText().toLowerCase(Locale.ROOT).replace('_', '-') : "";
    }
}
