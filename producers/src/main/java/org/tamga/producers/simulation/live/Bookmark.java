package org.tamga.producers.simulation.live;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;

/**
 * Which region is simulated and how much of it Kafka holds, in a file that a next start goes on from.
 *
 * @param from the first day of the watch
 * @param toldUntil every report that arrives before it is told; some that arrive later may be, too
 */
record Bookmark(long seed, LocalDate from, Instant toldUntil) {

    /** Empty if there is no file. */
    static Optional<Bookmark> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new Bookmark(
                    Long.parseLong(properties.getProperty("seed", "")),
                    LocalDate.parse(properties.getProperty("from", "")),
                    Instant.parse(properties.getProperty("told-until", ""))));
        } catch (IllegalArgumentException | DateTimeException damaged) {
            throw new IOException(
                    file + " does not say which region is simulated (" + damaged.getMessage()
                            + "); start over in another directory",
                    damaged);
        }
    }

    Bookmark toldUntil(Instant time) {
        return new Bookmark(seed, from, time);
    }

    /** Replaces the file; it is whole at any time. */
    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("seed", Long.toString(seed));
        properties.setProperty("from", from.toString());
        properties.setProperty("told-until", toldUntil.toString());
        StringWriter text = new StringWriter();
        properties.store(text, "A simulated region. Do not mix it with real reports.");
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.writeString(part, text.toString());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
