package org.tamga.alerting.command;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.routing.OnShift;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.routing.Routable;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.RoutingTree;
import org.tamga.alerting.routing.file.Described;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tamga routes test}: where one alert would go, and why. */
@Command(
        name = "test",
        description =
                "Says where an alert would go and why: which routes were tried, which did not fit in what, and who"
                        + " is told.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:the way is printed", " 2:the command line or the file cannot be used"},
        footer = {
            "",
            "Example:",
            "  tamga routes test --pattern linked-vehicle --severity HIGH --country KZ --at 2026-03-20T22:30:00Z"
        })
public final class RoutesTestCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RoutesFileOption routes = new RoutesFileOption();

    @Option(
            names = "--pattern",
            paramLabel = "PATTERN",
            defaultValue = "linked-vehicle",
            description = "The alert's pattern (default: ${DEFAULT-VALUE}).")
    private String pattern = "linked-vehicle";

    @Option(
            names = "--severity",
            paramLabel = "SEVERITY",
            defaultValue = "HIGH",
            description = "HIGH, MEDIUM or LOW (default: ${DEFAULT-VALUE}).")
    private Severity severity = Severity.HIGH;

    @Option(names = "--country", paramLabel = "COUNTRY", split = ",", description = "Its countries, joined by commas.")
    private Set<String> countries = new LinkedHashSet<>();

    @Option(
            names = "--crossing",
            paramLabel = "CROSSING",
            split = ",",
            description = "Its crossings, joined by commas.")
    private Set<String> crossings = new LinkedHashSet<>();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            defaultValue = "vehicle",
            description = "What it is about (default: ${DEFAULT-VALUE}).")
    private String kind = "vehicle";

    @Option(names = "--late", description = "It was found by a report that came late.")
    private boolean late;

    @Option(
            names = "--at",
            paramLabel = "TIME",
            description = "When it comes, such as 2026-03-20T22:30:00Z (default: now).")
    private @Nullable Instant at;

    @Option(
            names = "--on-shift",
            paramLabel = "WHO",
            split = ",",
            description = "Who is on shift: role:NAME or person:NAME, joined by commas (default: a duty officer).")
    private List<String> onShift = List.of("role:duty-officer");

    @Override
    public Integer call() {
        Instant now = Clock.systemUTC().instant();
        Routing routing = routes.read(spec, now);
        OnShift there = there();
        Routable alert = new Routable(pattern, severity, countries, crossings, kind, late, at == null ? now : at);
        RoutingTree.Way way = routing.tree().way(alert, there);
        PrintWriter out = spec.commandLine().getOut();
        out.println(Described.alert(alert, there));
        out.print(Described.way(way));
        out.flush();
        return 0;
    }

    private OnShift there() {
        try {
            List<Receiver> all = onShift.stream().map(Receiver::of).toList();
            return new OnShift(names(all, Receiver.Kind.ROLE), names(all, Receiver.Kind.PERSON));
        } catch (IllegalArgumentException unfit) {
            throw new ParameterException(spec.commandLine(), "--on-shift: " + unfit.getMessage(), unfit);
        }
    }

    private static Set<String> names(List<Receiver> all, Receiver.Kind kind) {
        return all.stream()
                .filter(one -> one.kind() == kind)
                .map(Receiver::name)
                .collect(Collectors.toSet());
    }
}
