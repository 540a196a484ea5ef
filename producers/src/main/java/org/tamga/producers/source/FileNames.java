package org.tamga.producers.source;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** From what the user wrote to files: a shell expands patterns, but not everywhere and not inside quotes. */
public final class FileNames {
    private FileNames() {}

    /** A pattern ({@code *}, {@code ?}, {@code [..]}, {@code {..}} in the last part) that matches nothing stays as it is. */
    public static List<InputFile> expand(List<String> names) {
        List<InputFile> files = new ArrayList<>();
        for (String name : names) {
            List<String> matches = name.equals("-") || !name.matches(".*[*?\\[{].*") ? List.of() : matches(name);
            (matches.isEmpty() ? List.of(name) : matches).forEach(match -> files.add(new InputFile(match)));
        }
        return files;
    }

    private static List<String> matches(String name) {
        int slash = name.lastIndexOf('/') + 1;
        List<String> matches = new ArrayList<>();
        try {
            if (Files.exists(Path.of(name))) {
                return List.of();
            }
            Path folder = Path.of(slash == 0 ? "." : name.substring(0, slash));
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, name.substring(slash))) {
                found.forEach(file -> matches.add(name.substring(0, slash) + file.getFileName()));
            }
        } catch (IOException | InvalidPathException | java.util.regex.PatternSyntaxException noPattern) {
            return List.of();
        }
        matches.sort(null);
        return matches;
    }
}
