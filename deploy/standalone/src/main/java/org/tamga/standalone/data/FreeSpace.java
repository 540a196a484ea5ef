package org.tamga.standalone.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tamga.standalone.StartRefused;

/** How much room is left where the data lies. */
public final class FreeSpace {
    private static final long MEGABYTE = 1024L * 1024L;

    /** With less than this a start is refused. */
    public static final long NEEDED_TO_START = 200 * MEGABYTE;

    /** With less than this a running box warns. */
    public static final long COMFORTABLE = 1024 * MEGABYTE;

    private FreeSpace() {}

    /** Bytes that this process may still write under {@code directory}. */
    public static long under(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new StartRefused("The free space under " + directory + " cannot be read", e);
        }
    }

    /** @throws StartRefused if {@code free} bytes are too few for a start */
    public static void requireForStart(Path directory, long free) {
        if (free < NEEDED_TO_START) {
            throw new StartRefused("Only " + inMegabytes(free) + " are free under " + directory + ", a start needs "
                    + inMegabytes(NEEDED_TO_START) + ": make room, or choose another directory with --data DIR");
        }
    }

    public static String inMegabytes(long bytes) {
        return bytes / MEGABYTE + " MB";
    }
}
