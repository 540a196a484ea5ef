package org.tamga.producers.post.outbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What a file's own force does not do. */
public final class Durable {
    private Durable() {}

    /** Forces to the disk which files a directory has: a new or renamed file outlives a power cut only then. */
    public static void entries(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows opens no directories; it needs none of this
        }
    }
}
