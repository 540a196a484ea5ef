package org.tamga.alerting.routing.file;

import java.util.Locale;
import java.util.stream.Collectors;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.routing.Routable;
import org.tamga.alerting.routing.Route;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.RoutingTree;

/** The tree, an alert and its way in words, for a terminal. */
public final class Described {
    private Described() {}

    /** One alert in a line. */
    public static String alert(Routable alert, OnShift there) {
        return "pattern " + alert.pattern() + ", severity " + alert.severity() + ", country "
                + String.join(" and ", alert.countries()) + ", crossing " + String.join(" and ", alert.crossings())
                + ", kind " + alert.kind() + (alert.late() ? ", found by a late report" : "") + ", at " + alert.at()
                + ", on shift " + shift(there);
    }

    private static String shift(OnShift there) {
        String all = java.util.stream.Stream.concat(
                        there.roles().stream().map(role -> "role:" + role),
                        there.people().stream().map(person -> "person:" + person))
                .sorted()
                .collect(Collectors.joining(" and "));
        return all.isEmpty() ? "nobody" : all;
    }

    /** The whole tree. */
    public static String tree(Routing routing) {
        StringBuilder text = new StringBuilder();
        routing.tree().routes().forEach(route -> route(route, "", text));
        text.append(System.lineSeparator())
                .append("Nobody acknowledges it, and it is ")
                .append(routing.rules().escalation().from())
                .append(" or more:")
                .append(System.lineSeparator());
        routing.rules()
                .escalation()
                .steps()
                .forEach(step -> text.append("  after ")
                        .append(Times.words(step.after()))
                        .append(" → ")
                        .append(String.join(", ", step.targets()))
                        .append(System.lineSeparator()));
        text.append("Off the queue for ")
                .append(Times.words(routing.rules().longestShelving()))
                .append(" at most.")
                .append(System.lineSeparator())
                .append("A release waits for a second person for ")
                .append(Times.words(routing.rules().secondPerson()))
                .append(", for an originator for ")
                .append(Times.words(routing.rules().widerRelease()))
                .append(".")
                .append(System.lineSeparator());
        return text.toString();
    }

    private static void route(Route route, String indent, StringBuilder text) {
        String match = route.match().words();
        text.append(indent)
                .append(route.name())
                .append(": ")
                .append(match.isEmpty() ? "every alert" : match)
                .append(System.lineSeparator());
        if (!route.to().isEmpty()) {
            text.append(indent).append("  → ").append(told(route)).append(System.lineSeparator());
        }
        route.children().forEach(child -> route(child, indent + "  ", text));
    }

    /** Which routes were tried for an alert, and where it goes. */
    public static String way(RoutingTree.Way way) {
        StringBuilder text = new StringBuilder();
        way.tried()
                .forEach(tried -> text.append("  ".repeat(tried.depth()))
                        .append(tried.miss().isEmpty() ? "✓ " : "✗ ")
                        .append(tried.route().name())
                        .append(tried.miss().map(miss -> ": " + miss).orElse(""))
                        .append(System.lineSeparator()));
        way.taken()
                .forEach(taken -> text.append("Goes by '")
                        .append(taken.path())
                        .append("' → ")
                        .append(told(taken.route()))
                        .append(System.lineSeparator()));
        return text.toString();
    }

    private static String told(Route route) {
        return route.to().stream().map(Receiver::toString).collect(Collectors.joining(", "))
                + (route.groupBy().isEmpty()
                        ? "; each by itself"
                        : "; together by "
                                + route.groupBy().stream()
                                        .map(field -> field.name().toLowerCase(Locale.ROOT))
                                        .sorted()
                                        .collect(Collectors.joining(" and ")))
                + (route.gather().isZero() ? ", at once" : ", after " + Times.words(route.gather()))
                + (route.repeat() == null ? "" : ", again every " + Times.words(route.repeat()))
                + (route.goesOn() ? "; then on" : "");
    }
}
