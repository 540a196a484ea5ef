package org.tamga.standalone.up;

import java.io.PrintWriter;
import org.tamga.events.Connection;
import org.tamga.events.command.Terminal;
import org.tamga.producers.simulation.region.SimulatedCheckpoints;
import org.tamga.topology.Input;

/** What somebody reads who has just started Tamga: where to look, what to try, how to stop. */
final class Welcome {
    private Welcome() {}

    static void print(PrintWriter out, BoxSettings settings, Box box) {
        Connection connection = box.connection();
        String console = "http://" + settings.host() + ":" + settings.ports().console();
        out.println();
        out.println("  Console   " + console + "/");
        out.println("  Metrics   " + console + "/metrics");
        box.receiver().ifPresent(page -> out.println("  Receiver  " + page + "  (stands for every recipient)"));
        out.println("  Kafka     " + connection.bootstrapServers());
        out.println("  Registry  " + connection.registryUrl());
        out.println("  Data      " + settings.data().root() + ", its logs in "
                + settings.data().logs());
        out.println();
        box.firstAccount().ifPresent(first -> {
            out.println("  " + first.said(Terminal.isOne()));
            out.println();
        });
        if (settings.simulated()) {
            out.println(
                    "  A made-up region reports to it (--simulate): everything in it is invented, nobody and nothing"
                            + " in it exists.");
            out.println();
        } else if (settings.input() == Input.UNSEALED_TOO) {
            out.println("  Reports without a seal are accepted (--accept-unsealed): for development only.");
            out.println();
        }
        long madeUp = settings.register().all().stream()
                .filter(SimulatedCheckpoints::isSimulated)
                .count();
        if (madeUp > 0) {
            out.println("  " + madeUp + " of its checkpoints are made up (--simulated-posts): for trials only.");
            out.println();
        }
        out.println("  Try next, in another terminal:");
        if (!settings.simulated()) {
            out.println(
                    settings.input() == Input.SEALED
                            ? "    tamga posts admit POST --key KEY" + whereKafkaIs(connection)
                            : "    tamga import FILE" + whereKafkaIs(connection));
        }
        out.println("    tamga alerts --open" + whereConsoleIs(settings, console));
        out.println();
        out.println("  Ctrl-C stops it.");
        out.flush();
    }

    private static String whereKafkaIs(Connection connection) {
        String options = "";
        if (!connection.bootstrapServers().equals(Connection.DEFAULT_BOOTSTRAP)) {
            options += " --bootstrap " + connection.bootstrapServers();
        }
        if (!connection.registryUrl().equals(Connection.DEFAULT_REGISTRY)) {
            options += " --registry " + connection.registryUrl();
        }
        return options;
    }

    private static String whereConsoleIs(BoxSettings settings, String console) {
        return settings.ports().console() == BoxPorts.DEFAULT.console() ? "" : " --url " + console;
    }
}
