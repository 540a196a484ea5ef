package org.tamga.standalone.registry;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The registry's classes as its JVM had loaded them, written by the JVM at an orderly stop; halves the time of every
 * later start. One a version of Java. Recording it slows a start, so the first start over a directory does not.
 */
final class ClassArchive {
    private final boolean firstStart;
    private final Path archive;
    private final Path draft;

    ClassArchive(Path directory) {
        this.firstStart = !Files.exists(directory);
        String name = "classes-" + System.getProperty("java.vm.version").replaceAll("[^A-Za-z0-9.+-]", "-") + ".jsa";
        this.archive = directory.resolve(name);
        this.draft = directory.resolve(name + ".draft");
    }

    /** The JVM's options: use the archive, or write it where there is none. */
    List<String> options() {
        if (Files.exists(archive)) {
            return List.of("-XX:SharedArchiveFile=" + archive);
        }
        return firstStart ? List.of() : List.of("-XX:ArchiveClassesAtExit=" + draft);
    }

    /** Takes what an orderly stop has written into use. */
    void accept() throws IOException {
        if (Files.exists(draft)) {
            try (FileChannel channel = FileChannel.open(draft)) {
                channel.force(true); // a JVM that is given half an archive crashes
            }
            Files.move(draft, archive, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Forgets the archive, and what a stop by force has left of one. */
    void discard() throws IOException {
        Files.deleteIfExists(draft);
        Files.deleteIfExists(archive);
    }
}
