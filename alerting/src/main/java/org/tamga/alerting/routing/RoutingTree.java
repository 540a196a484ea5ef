package org.tamga.alerting.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where alerts go: of the routes of a level the first that takes an alert, and those after one that goes on. Of a route's
 * own children the same; what none of them takes goes to the route itself.
 */
public record RoutingTree(List<Route> routes) {
    public RoutingTree {
        routes = List.copyOf(routes);
    }

    /** A route that takes an alert; its name with those above it. */
    public record Taken(String path, Route route) {}

    /**
     * A route that was tried.
     *
     * @param depth 0 for the tree's own
     * @param miss why the alert does not fit; empty if it does
     */
    public record Tried(int depth, Route route, Optional<Match.Miss> miss) {}

    /**
     * Where an alert goes.
     *
     * @param taken by which routes, in the tree's order; empty if it goes nowhere
     * @param tried every route that was looked at, in order
     */
    public record Way(List<Taken> taken, List<Tried> tried) {}

    public Way way(Routable alert, OnShift there) {
        Walk walk = new Walk(alert, there);
        walk.level(routes, "", 0);
        return new Way(List.copyOf(walk.taken), List.copyOf(walk.tried));
    }

    private static final class Walk {
        private final Routable alert;
        private final OnShift there;
        private final List<Taken> taken = new ArrayList<>();
        private final List<Tried> tried = new ArrayList<>();

        Walk(Routable alert, OnShift there) {
            this.alert = alert;
            this.there = there;
        }

        boolean level(List<Route> routes, String above, int depth) {
            boolean any = false;
            for (Route route : routes) {
                if (takes(route, above + route.name(), depth)) {
                    any = true;
                    if (!route.goesOn()) {
                        return true;
                    }
                }
            }
            return any;
        }

        private boolean takes(Route route, String path, int depth) {
            Optional<Match.Miss> miss = route.match().miss(alert, there);
            tried.add(new Tried(depth, route, miss));
            if (miss.isPresent()) {
                return false;
            }
            if (level(route.children(), path + " / ", depth + 1)) {
                return true;
            }
            if (route.to().isEmpty()) {
                return false;
            }
            taken.add(new Taken(path, route));
            return true;
        }
    }
}
