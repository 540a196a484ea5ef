package org.tamga.alerting.routing.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.tamga.alerting.alert.Severity;
import org.tamga.alerting.routing.DutyRules;
import org.tamga.alerting.routing.Escalation;
import org.tamga.alerting.routing.Holes;
import org.tamga.alerting.routing.Receiver;
import org.tamga.alerting.routing.Route;
import org.tamga.alerting.routing.Routing;
import org.tamga.alerting.routing.RoutingTree;

/** Reads the routing file. A file through which an alert would fall is refused, with an example of such an alert. */
public final class RoutingFile {
    private static final String DEFAULT = "/org/tamga/alerting/routing/routes.yaml";
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration LONGEST_ANSWER = Duration.ofDays(30);
    private static final int DEEPEST = 8;
    private static final Set<String> TOP = Set.of("shelving", "release", "late-after", "escalation", "routes");
    private static final List<String> ROUTE =
            List.of("name", "match", "to", "group-by", "wait", "repeat", "continue", "routes");

    private final String file;

    private RoutingFile(String file) {
        this.file = file;
    }

    /** What holds where no file is named. */
    public static Routing builtIn(Instant now) {
        return read("the built-in routes", builtInText(), now);
    }

    /** The built-in routes as a file, to begin one's own with. */
    public static String builtInText() {
        try (InputStream in = Objects.requireNonNull(RoutingFile.class.getResourceAsStream(DEFAULT), DEFAULT)) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads and checks.
     *
     * @param name of the file, for what is said of it
     * @param now from when on the file has to take every alert
     */
    public static Routing read(String name, String text, Instant now) {
        Routing routing = new RoutingFile(name).read(text);
        hole(name, routing, now).ifPresent(hole -> {
            throw new RoutingFileException(name + ": an alert would go nowhere, for example "
                    + Described.alert(hole.alert(), hole.there())
                    + "; add a last route without a match, for example - {name: all others, to: screens}");
        });
        return routing;
    }

    private static Optional<Holes.Hole> hole(String name, Routing routing, Instant now) {
        try {
            return Holes.in(routing.tree(), now);
        } catch (IllegalArgumentException tooMany) {
            throw new RoutingFileException(name + ": " + tooMany.getMessage());
        }
    }

    private Routing read(String text) {
        Block top =
                new Block(file, compose(text), "the file", TOP.stream().sorted().toList());
        Duration shelving = DutyRules.DEFAULT.longestShelving();
        if (top.has("shelving")) {
            shelving = new Block(file, top.node("shelving", ""), "shelving", List.of("longest"))
                    .time("longest", shelving, LONGEST);
        }
        Duration secondPerson = DutyRules.DEFAULT.secondPerson();
        Duration wider = DutyRules.DEFAULT.widerRelease();
        if (top.has("release")) {
            Block release = new Block(file, top.node("release", ""), "release", List.of("second-person", "wider"));
            secondPerson = release.time("second-person", secondPerson, LONGEST_ANSWER);
            wider = release.time("wider", wider, LONGEST_ANSWER);
        }
        DutyRules rules;
        try {
            rules = new DutyRules(shelving, escalation(top), secondPerson, wider);
        } catch (IllegalArgumentException unfit) {
            throw top.error("the file", null, String.valueOf(unfit.getMessage()));
        }
        Duration lateAfter = top.time("late-after", Duration.ofHours(1), LONGEST);
        top.node("routes", "list the routes");
        return new Routing(rules, lateAfter, new RoutingTree(routes(top, 0)));
    }

    private Node compose(String text) {
        try {
            Optional<Node> node =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            return node.orElseThrow(
                    () -> new RoutingFileException(file + " is empty; write routes, see tamga routes show --yaml"));
        } catch (MarkedYamlEngineException bad) {
            int line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new RoutingFileException(file + ", line " + line + ": this is no YAML: " + bad.getProblem());
        } catch (YamlEngineException bad) {
            throw new RoutingFileException(file + ": this is no YAML: " + bad.getMessage());
        }
    }

    private Escalation escalation(Block top) {
        if (!top.has("escalation")) {
            return Escalation.DEFAULT;
        }
        Block block = new Block(file, top.node("escalation", ""), "escalation", List.of("from", "steps"));
        List<Severity> from = block.all("from", RoutingFile::severity);
        List<Escalation.Step> steps = new ArrayList<>();
        for (Node node : block.items("steps")) {
            Block step = new Block(file, node, "a step", List.of("after", "to"));
            step.node("after", "say after how long, for example 2m");
            step.node("to", "say to whom it is passed on");
            try {
                steps.add(new Escalation.Step(
                        step.time("after", Duration.ZERO, DAY),
                        step.all("to", this::receiver).stream()
                                .map(Receiver::toString)
                                .toList()));
            } catch (IllegalArgumentException unfit) {
                throw step.error("after", null, String.valueOf(unfit.getMessage()));
            }
        }
        try {
            return new Escalation(from.isEmpty() ? Severity.HIGH : from.get(0), steps);
        } catch (IllegalArgumentException unfit) {
            throw block.error("steps", null, String.valueOf(unfit.getMessage()));
        }
    }

    private List<Route> routes(Block above, int depth) {
        List<Route> routes = new ArrayList<>();
        for (Node node : above.items("routes")) {
            if (depth == DEEPEST) {
                throw above.error(node, "routes", null, "lie deeper than " + DEEPEST + "; make the tree flatter");
            }
            routes.add(route(new Block(file, node, "a route", ROUTE), depth));
        }
        return List.copyOf(routes);
    }

    private Route route(Block block, int depth) {
        String name = block.text("name", "give the route a name");
        if (name == null) {
            throw block.error("name", null, "is missing; give the route a name");
        }
        List<Route> children = routes(block, depth + 1);
        List<Receiver> to = block.all("to", this::receiver);
        if (to.isEmpty() && children.isEmpty()) {
            throw block.error("to", null, "is missing in '" + name + "'; say who is told, for example screens");
        }
        Duration never = Duration.ZERO;
        Duration repeat = block.time("repeat", never, LONGEST);
        return new Route(
                name,
                new MatchBlock(file).read(block),
                to,
                block.set("group-by", RoutingFile::grouping),
                block.time("wait", Duration.ZERO, DAY),
                repeat.equals(never) ? null : repeat,
                Boolean.TRUE.equals(block.flag("continue")),
                children);
    }

    private Receiver receiver(String text) {
        return Receiver.of(text);
    }

    static Severity severity(String text) {
        return one(Severity.class, text);
    }

    private static Route.Grouping grouping(String text) {
        return one(Route.Grouping.class, text);
    }

    static <E extends Enum<E>> E one(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value ->
                        value.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("it has to be one of "
                        + Arrays.stream(type.getEnumConstants())
                                .map(value -> type == Severity.class
                                        ? value.name()
                                        : value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                .collect(Collectors.joining(", "))));
    }
}
