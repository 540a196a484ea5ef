package org.tamga.topology;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tamga.events.Report;
import org.tamga.events.json.EventJson;
import org.tamga.events.json.Reading;

/** The example histories and the alerts that must be open after them. */
public final class Examples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> PATTERNS = IntStream.rangeClosed(1, 3)
            .boxed()
            .flatMap(history -> lines("history-" + history + ".alerts.ndjson"))
            .map(Examples::pattern)
            .collect(Collectors.toSet());

    private Examples() {}

    public static List<Report> reports(int history) {
        return lines("history-" + history + ".ndjson")
                .map(line -> ((Reading.Read) EventJson.read(line)).report())
                .toList();
    }

    /** "pattern severity [evidence]" of every alert, sorted. */
    public static List<String> alerts(int history) {
        return lines("history-" + history + ".alerts.ndjson")
                .map(Examples::summary)
                .sorted()
                .toList();
    }

    /**
     * Whether the examples know the pattern of an alert, as {@link #summary} has it: they say nothing of patterns that were
     * added since.
     */
    public static boolean isKnown(String summary) {
        return PATTERNS.contains(summary.substring(0, summary.indexOf(' ')));
    }

    /** As {@link #alerts} has it, of a line of JSON. */
    public static String summary(String line) {
        return summary(json(line));
    }

    public static String pattern(String line) {
        return json(line).get("pattern").asText();
    }

    private static String summary(JsonNode alert) {
        return alert.get("pattern").asText() + " " + alert.get("severity").asText() + " " + alert.get("evidence");
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new IllegalArgumentException(line, e);
        }
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = Examples.class.getResourceAsStream("/examples/" + name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.isBlank()).toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
