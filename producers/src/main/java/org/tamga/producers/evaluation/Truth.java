package org.tamga.producers.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.simulation.TruthLines;

/**
 * What was planted.
 *
 * @param from when the watch begins: alerts from before are not counted in the load
 * @param events how many lines the events file has
 * @param eventsHash SHA-256 of the events file, in hexadecimal
 */
record Truth(Instant from, Instant to, long events, String eventsHash, List<Known> networks) {
    Truth {
        networks = List.copyOf(networks);
    }

    /**
     * A planted network.
     *
     * @param patterns it must raise each of these
     * @param also what it may raise besides, rightly
     */
    record Known(String id, String kind, Set<String> patterns, Set<String> also, Set<String> events, long seizures) {
        boolean mayRaise(String pattern) {
            return patterns.contains(pattern) || also.contains(pattern);
        }
    }

    static Truth read(Path file) throws IOException {
        Reader reader = new Reader();
        JsonLines.read(file, reader::line);
        return reader.truth(file);
    }

    private static final class Reader {
        private @Nullable Truth header;
        private long promised;
        private final List<Known> networks = new ArrayList<>();

        void line(JsonLines.Line line) throws MismatchException {
            if (header == null) {
                header = header(line);
            } else {
                networks.add(new Known(
                        line.text("id"),
                        line.text("kind"),
                        new HashSet<>(line.texts("patterns")),
                        new HashSet<>(line.texts("also")),
                        new HashSet<>(line.texts("events")),
                        line.number("seizures")));
            }
        }

        private Truth header(JsonLines.Line line) throws MismatchException {
            if (!line.has("truth")) {
                throw line.wrong("not the header of a truth file, as tamga simulate writes it");
            }
            if (line.number("truth") != TruthLines.VERSION) {
                throw line.wrong("a truth file of version " + line.number("truth") + "; this Tamga reads version "
                        + TruthLines.VERSION);
            }
            promised = line.number("networks");
            return new Truth(
                    line.time("from"), line.time("to"), line.number("events"), line.text("eventsSha256"), List.of());
        }

        Truth truth(Path file) throws MismatchException {
            if (header == null) {
                throw new MismatchException(file + ": empty; a truth file starts with a header");
            }
            if (networks.size() != promised) {
                throw new MismatchException(
                        file + ": its header promises " + promised + " networks, it holds " + networks.size());
            }
            return new Truth(header.from(), header.to(), header.events(), header.eventsHash(), networks);
        }
    }
}
