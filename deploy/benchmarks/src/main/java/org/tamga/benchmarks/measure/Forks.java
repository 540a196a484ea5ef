package org.tamga.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks forks and writes down what they answer, line by line, so that a run of an hour that was broken off can be resumed,
 * and an engine added to it.
 */
public final class Forks {
    private final Path file;
    private final Map<String, String> known = new HashMap<>();

    private Forks(Path file) {
        this.file = file;
    }

    /** Begins the file anew. */
    public static Forks afresh(Path file) throws IOException {
        Files.deleteIfExists(file);
        return new Forks(file);
    }

    /** Takes what stands in the file for answered. */
    public static Forks resumed(Path file) throws IOException {
        Forks forks = new Forks(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                int tab = line.indexOf('\t');
                forks.known.put(line.substring(0, tab), line.substring(tab + 1));
            }
        }
        return forks;
    }

    /** @param run the number of the repetition */
    <T> T ask(Class<T> answer, int run, List<String> arguments) {
        String question = run + " " + String.join(" ", arguments);
        String said = Optional.ofNullable(known.get(question)).orElseGet(() -> asked(question, arguments));
        return Fork.read(answer, said);
    }

    private String asked(String question, List<String> arguments) {
        String said = Fork.ask(arguments);
        try {
            Files.writeString(
                    file, question + "\t" + said + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return said;
    }
}
