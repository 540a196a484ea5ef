package org.tamga.benchmarks.measure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Does something in a JVM of its own, with the same class path, and reads the answer from its standard output. No engine
 * then profits or suffers from what another left behind.
 */
public final class Fork {
    /** The same for all: two cores and a heap that none of them fills. */
    static final List<String> JVM = List.of("-Xms4g", "-Xmx4g", "-XX:+UseParallelGC");

    /**
     * For all engines beside those: the heap is fetched from the system before the work begins, in large pages, since a
     * heap that runs for months is there and was not fetched by the last half a million events.
     */
    static final List<String> ENGINES = List.of("-XX:+AlwaysPreTouch", "-XX:+UseTransparentHugePages");

    private static final String MAIN = "org.tamga.benchmarks.command.Benchmarks";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Fork() {}

    /**
     * The last line that the other JVM says.
     *
     * @param arguments of the benchmarks' command line
     */
    static String ask(List<String> arguments) {
        return output(arguments).lines().reduce("", (before, line) -> line);
    }

    public static <T> T read(Class<T> answer, String said) {
        try {
            return JSON.readValue(said, answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no answer: " + said, e);
        }
    }

    /** What the other JVM says. */
    public static String answer(Object answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("answer: " + answer + " cannot be written", e);
        }
    }

    /**
     * Starts the other JVM and leaves the talking to the caller; its complaints go to this one's.
     *
     * @param options of the JVM, beside those that all get
     */
    public static Process start(List<String> options, List<String> arguments) throws IOException {
        return new ProcessBuilder(command(options, arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String output(List<String> arguments) {
        try {
            Path complaints = Files.createTempFile("benchmark", ".log");
            Process process = new ProcessBuilder(command(ENGINES, arguments))
                    .redirectError(complaints.toFile())
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(arguments + " failed: " + Files.readString(complaints));
            }
            Files.delete(complaints);
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + arguments, e);
        }
    }

    private static List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
        command.addAll(arguments);
        return command;
    }
}
