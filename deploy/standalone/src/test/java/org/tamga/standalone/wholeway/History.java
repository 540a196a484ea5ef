package org.tamga.standalone.wholeway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The example histories, as lines of files, and the alerts that must be open after them. */
public final class History {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AFTER_ALL = 1_000;

    private static final Set<String> PATTERNS = IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(history -> alerts(history).stream())
            .map(summary -> summary.substring(0, summary.indexOf(' ')))
            .collect(Collectors.toSet());

    private History() {}

    /** The events in the order in which they arrive. */
    public static List<String> lines(int history) {
        return read("history-" + history + ".ndjson");
    }

    /** "pattern severity [evidence]" of every alert, sorted. */
    public static List<String> alerts(int history) {
        return read("history-" + history + ".alerts.ndjson").stream()
                .map(History::summary)
                .sorted()
                .toList();
    }

    /** Every event of the history taken back by a revision above all others. */
    static List<String> retracted(int history) {
        return later(history, AFTER_ALL, true);
    }

    /** Every event brought back, as it stood before. */
    static List<String> restored(int history) {
        return later(history, AFTER_ALL + 1, false);
    }

    /**
     * Whether the histories know the pattern of an alert, as {@link #summary} has it: they say nothing of patterns that were
     * added since.
     */
    public static boolean isKnown(String summary) {
        return PATTERNS.contains(summary.substring(0, summary.indexOf(' ')));
    }

    /** As {@link #alerts} has it. */
    public static String summary(String alert) {
        JsonNode line = json(alert);
        return line.get("pattern").asText() + " " + line.get("severity").asText() + " " + line.get("evidence");
    }

    private static List<String> later(int history, int revision, boolean retract) {
        Map<String, ObjectNode> standing = new LinkedHashMap<>();
        for (String line : lines(history)) {
            ObjectNode event = json(line);
            standing.merge(event.get("eventId").asText().toLowerCase(Locale.ROOT), event, History::later);
        }
        List<String> later = new ArrayList<>();
        standing.values().stream()
                .filter(event -> !event.path("retracted").asBoolean())
                .forEach(event -> later.add(event.put("revision", revision)
                        .put("retracted", retract)
                        .toString()));
        return later;
    }

    private static ObjectNode later(ObjectNode one, ObjectNode other) {
        int difference = other.path("revision").asInt(1) - one.path("revision").asInt(1);
        boolean wins =
                difference > 0 || difference == 0 && other.path("retracted").asBoolean();
        return wins ? other : one;
    }

    private static ObjectNode json(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private static List<String> read(String name) {
        try (InputStream file = History.class.getResourceAsStream("/examples/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
