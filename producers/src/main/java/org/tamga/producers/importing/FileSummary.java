package org.tamga.producers.importing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.tamga.events.validation.ProblemCode;
import org.tamga.producers.source.Format;

/**
 * What became of one file. received = accepted + rejected by reason.
 *
 * @param file as the user wrote it
 * @param format empty if the file could not be opened
 * @param lastLine the last line that was read, 0 if none was
 * @param rejects where the rejected lines are; empty if there are none
 * @param end how it ended
 */
public record FileSummary(
        String file,
        Optional<Format> format,
        long received,
        long accepted,
        Map<ProblemCode, Findings> rejected,
        Map<ProblemCode, Findings> warnings,
        long lastLine,
        Duration took,
        Optional<Path> rejects,
        End end) {

    public FileSummary {
        rejected = ordered(rejected);
        warnings = ordered(warnings);
        long settled =
                accepted + rejected.values().stream().mapToLong(Findings::count).sum();
        if (received != settled) {
            throw new IllegalArgumentException(file + ": received " + received + ", but settled " + settled);
        }
    }

    static FileSummary notRead(String file, End end) {
        return new FileSummary(
                file, Optional.empty(), 0, 0, Map.of(), Map.of(), 0, Duration.ZERO, Optional.empty(), end);
    }

    public long rejectedInAll() {
        return received - accepted;
    }

    FileSummary withRejects(Optional<Path> path) {
        return new FileSummary(file, format, received, accepted, rejected, warnings, lastLine, took, path, end);
    }

    FileSummary withEnd(End other) {
        return new FileSummary(file, format, received, accepted, rejected, warnings, lastLine, took, rejects, other);
    }

    /** How the reading of a file ended. */
    public sealed interface End {
        /** The whole file was read. */
        record Complete() implements End {}

        /** The user stopped it; everything up to the last line read is settled. */
        record Stopped() implements End {}

        /** The file could not be read, or not to its end. */
        record Unreadable(String message) implements End {}

        /** Kafka was lost; {@code settledTo} is the last line up to which nothing is missing in Kafka. */
        record Lost(String cause, long settledTo) implements End {}
    }

    private static <V> Map<ProblemCode, V> ordered(Map<ProblemCode, V> map) {
        EnumMap<ProblemCode, V> copy = new EnumMap<>(ProblemCode.class);
        copy.putAll(map);
        return Collections.unmodifiableMap(copy);
    }
}
