package org.tamga.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What a process holds.
 *
 * @param disk bytes of files under its state directory
 * @param memory resident bytes, heap and stores' caches included; empty where /proc does not tell
 */
public record Footprint(long disk, OptionalLong memory) {
    private static final String RESIDENT = "VmRSS:";

    public static Footprint of(long pid, Path state) throws IOException {
        return new Footprint(size(state), resident(Path.of("/proc", Long.toString(pid), "status")));
    }

    /** Bytes of the files in a directory and below. */
    public static long size(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(Footprint::length)
                    .sum();
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (NoSuchFileException compactedAway) {
            return 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static OptionalLong resident(Path status) throws IOException {
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst();
    }
}
