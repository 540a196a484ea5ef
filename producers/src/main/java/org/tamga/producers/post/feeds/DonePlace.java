package org.tamga.producers.post.feeds;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Where a file goes when it is done, and its rejects beside it. Of files with one name the later ones get a number:
 * {@code july.csv}, {@code july~2.csv}.
 *
 * @param file in the folder {@code done}
 */
record DonePlace(Path file) {
    static final String FOLDER = "done";

    private static final Pattern ENDING = Pattern.compile("^(.+?)((\\.[A-Za-z]+)?(\\.gz)?)$");

    static DonePlace of(Path arrived) throws IOException {
        Path folder = arrived.resolveSibling(FOLDER);
        Files.createDirectories(folder);
        String name = arrived.getFileName().toString();
        Path place = folder.resolve(name);
        for (int number = 2; Files.exists(place); number++) {
            place = folder.resolve(
                    stem(name) + "~" + number + name.substring(stem(name).length()));
        }
        return new DonePlace(place);
    }

    /** @param ending without its dot */
    Path rejects(String ending) {
        return file.resolveSibling(file.getFileName() + ".rejects." + ending);
    }

    void take(Path arrived) throws IOException {
        Files.move(arrived, file, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no directories; a file that is there again after a power cut changes nothing
        }
    }

    private static String stem(String name) {
        return name.substring(
                0, name.length() - ENDING.matcher(name).replaceFirst("$2").length());
    }
}
