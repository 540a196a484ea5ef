package org.tamga.topology.backtest.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tamga.events.AlertAction;
import org.tamga.events.lines.Line;
import org.tamga.events.lines.LineReader;

/**
 * What officers made of alerts: as their topic has it, or lines of JSON with {@code alertId} and {@code outcome}, as
 * {@code tamga alerts --json} writes them. An alert that is not closed yet has none; of two lines for one alert the later
 * counts.
 */
public record Outcomes(Map<UUID, Outcome> byAlert) {
    public static final Outcomes NONE = new Outcomes(Map.of());

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int TOLD = 10;

    public Outcomes {
        byAlert = Map.copyOf(byAlert);
    }

    /** @param last what was done last with each alert */
    public static Outcomes of(Collection<AlertAction> last) {
        Map<UUID, Outcome> byAlert = new HashMap<>();
        for (AlertAction action : last) {
            UUID alert = uuid(action.getAlertId());
            if (alert != null && action.getOutcome() != null) {
                Outcome.of(action.getOutcome().name()).ifPresent(outcome -> byAlert.put(alert, outcome));
            }
        }
        return new Outcomes(byAlert);
    }

    /** @throws IOException if it cannot be read, or lines of it are no outcomes; the message names them */
    public static Outcomes read(Path file) throws IOException {
        Map<UUID, Outcome> byAlert = new HashMap<>();
        List<String> problems = new ArrayList<>();
        try (LineReader lines = new LineReader(Files.newInputStream(file))) {
            for (Line line = lines.next(); line != null && problems.size() < TOLD; line = lines.next()) {
                if (!line.text().isBlank()) {
                    read(line, byAlert).ifPresent(problems::add);
                }
            }
        } catch (NoSuchFileException missing) {
            throw new IOException("there is no file " + file, missing);
        }
        if (!problems.isEmpty()) {
            throw new IOException(file + ": " + String.join("\n" + file + ": ", problems));
        }
        return new Outcomes(byAlert);
    }

    public Optional<Outcome> of(UUID alert) {
        return Optional.ofNullable(byAlert.get(alert));
    }

    /** How many of them are of none of these alerts. */
    public long ofOthersThan(Collection<UUID> alerts) {
        Set<UUID> known = new HashSet<>(alerts);
        return byAlert.keySet().stream().filter(alert -> !known.contains(alert)).count();
    }

    private static Optional<String> read(Line line, Map<UUID, Outcome> byAlert) {
        String at = "line " + line.number() + ": ";
        JsonNode json = line instanceof Line.Text ? json(line.text()) : null;
        if (json == null || !json.isObject()) {
            return Optional.of(at + "is no JSON object; write {\"alertId\": \"…\", \"outcome\": \"confirmed\"}");
        }
        UUID alert = uuid(json.path("alertId").asText(""));
        if (alert == null) {
            return Optional.of(at + "alertId: \"" + json.path("alertId").asText("") + "\" is no UUID");
        }
        JsonNode word = json.path("outcome");
        if (word.isMissingNode() || word.isNull() || word.asText("").isEmpty()) {
            return Optional.empty();
        }
        Optional<Outcome> outcome = Outcome.of(word.asText(""));
        outcome.ifPresent(known -> byAlert.put(alert, known));
        return outcome.isPresent()
                ? Optional.empty()
                : Optional.of(at + "outcome: \"" + word.asText("") + "\" is none of " + Outcome.all());
    }

    private static @Nullable JsonNode json(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException noJson) {
            return null;
        }
    }

    private static @Nullable UUID uuid(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException noUuid) {
            return null;
        }
    }
}
