package org.tamga.producers.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tamga.producers.simulation.EventsFile;

/**
 * When events arrived, told from a file in the order of arrival: nothing arrives before what stands above it was written down,
 * so that a line's arrival is the latest {@code recordedAt} up to it. Of several revisions the highest counts, when it came
 * first.
 */
final class ArrivalTimes {
    private static final JsonFactory JSON = new JsonFactory();

    private final Set<String> wanted;
    private final Map<String, Arrived> arrived = new HashMap<>();
    private Instant clock = Instant.MIN;
    private long lines;

    private ArrivalTimes(Set<String> wanted) {
        this.wanted = wanted;
    }

    /** @throws MismatchException if the file is not the one that the truth is about */
    static Map<String, Instant> read(Path file, Truth truth, Set<String> wanted) throws IOException {
        ArrivalTimes times = new ArrivalTimes(wanted);
        String hash = times.read(file);
        if (times.lines != truth.events() || !hash.equals(truth.eventsHash())) {
            throw new MismatchException(file + " is not the file that the truth is about: the truth is about "
                    + truth.events() + " lines with SHA-256 " + truth.eventsHash() + ", the file has " + times.lines
                    + " with " + hash);
        }
        Map<String, Instant> result = new HashMap<>();
        times.arrived.forEach((event, when) -> result.put(event, when.at()));
        return result;
    }

    private String read(Path file) throws IOException {
        MessageDigest digest = EventsFile.sha256();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                new DigestInputStream(Files.newInputStream(file), digest), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines++;
                try {
                    take(line);
                } catch (JsonProcessingException | DateTimeException malformed) {
                    throw new MismatchException(file + " line " + lines + ": not an event: " + malformed.getMessage());
                }
            }
        } catch (NoSuchFileException missing) {
            throw new MismatchException("there is no file " + file);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void take(String line) throws IOException {
        String event = null;
        Instant occurred = null;
        Instant recorded = null;
        int revision = 1;
        try (JsonParser json = JSON.createParser(line)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "eventId" -> event = json.getText().toLowerCase(Locale.ROOT);
                    case "occurredAt" -> occurred = time(json.getText());
                    case "recordedAt" -> recorded = time(json.getText());
                    case "revision" -> revision = json.getIntValue();
                    default -> json.skipChildren();
                }
            }
        }
        keep(event, revision, recorded == null ? occurred : recorded);
    }

    private void keep(@Nullable String event, int revision, @Nullable Instant written) {
        if (event == null || written == null) {
            throw new DateTimeException("it has no eventId or no time");
        }
        clock = written.isAfter(clock) ? written : clock;
        if (wanted.contains(event)) {
            Arrived known = arrived.get(event);
            if (known == null || revision > known.revision()) {
                arrived.put(event, new Arrived(revision, clock));
            }
        }
    }

    private static Instant time(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private record Arrived(int revision, Instant at) {}
}
