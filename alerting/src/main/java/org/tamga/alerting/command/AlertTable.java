package org.tamga.alerting.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** The alerts for a person to read, in the queue's order. */
final class AlertTable {
    private static final String ROW = "%-8s  %-13s  %-20s  %-17s  %s%n";

    private AlertTable() {}

    static void print(List<ListedAlert> alerts, PrintWriter out) {
        if (alerts.isEmpty()) {
            out.println("No alerts.");
            return;
        }
        out.printf(Locale.ROOT, ROW, "SEVERITY", "HANDLING", "PATTERN", "LAST EVIDENCE", "WHAT");
        for (ListedAlert alert : alerts) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    alert.text("severity"),
                    handling(alert),
                    alert.text("pattern"),
                    minute(alert.text("lastAt")),
                    alert.text("headline"));
        }
        out.println(alerts.size() == 1 ? "1 alert." : alerts.size() + " alerts.");
    }

    /** An alert that no longer holds says that, since there is nothing left to handle; one that is held back likewise. */
    private static String handling(ListedAlert alert) {
        if (alert.summary().hasNonNull("heldBy")) {
            return "held back";
        }
        String state = alert.summary().path("open").asBoolean() ? alert.text("handling") : alert.text("change");
        return state.toLowerCase(Locale.ROOT);
    }

    private static String minute(String time) {
        return time.length() < 16 ? time : time.substring(0, 16).replace('T', ' ') + "Z";
    }
}
